interface HtmlPlugin {
  readonly name: string;
  readonly enforce: 'post';
  readonly apply: 'build';
  readonly transformIndexHtml: {
    readonly order: 'pre';
    handler(html: string, context: { readonly filename: string }): string;
  };
}

/**
 * The build tool gives every page a module of its own for plugins, of which there are none here. On
 * the new tab it would bring the popup's whole file along.
 */
export function bareNewTab(): HtmlPlugin {
  return {
    name: 'bare-new-tab',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        /[\\/]newtab[\\/]/.test(filename)
          ? html.replace(/<script[^>]*virtual:wxt-html-plugins[^>]*><\/script>/, '')
          : html,
    },
  };
}
