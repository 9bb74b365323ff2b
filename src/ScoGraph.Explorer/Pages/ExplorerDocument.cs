using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using ScoGraph.Explorer.Hosting;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>The page as a browser first gets it: nothing but what loads the rest.</summary>
internal sealed class ExplorerDocument : ComponentBase
{
    /// <summary>Whose visit it is.</summary>
    [Parameter]
    public string Visit { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>");
        Tag.Of("html", [("lang", "en")],
            Tag.Of("head", [],
                Tag.Of("meta", [("charset", "utf-8")]),
                Tag.Of("meta", [("name", "viewport"), ("content", "width=device-width")]),
                Tag.Of("title", [], Tag.Text("ScoGraph Explorer")),
                Tag.Of("link", [("rel", "stylesheet"), ("href", EmbeddedFiles.Style)]),
                Tag.Of("link", [("rel", "icon"), ("href", EmbeddedFiles.Icon)]),
                Tag.Of("script", [("type", "module"), ("src", "/explorer.js")])),
            Tag.Of("body", [("data-enhance-nav", "false")],
                Interactive(),
                Tag.Of("div", [("id", "components-reconnect-modal"), ("role", "status")],
                    Tag.Text("The connection is lost. It comes back by itself while the program runs; else start it again.")),
                Tag.Of("div", [("id", "blazor-error-ui"), ("role", "alert")],
                    Tag.Text("The page made a mistake; the program's output says which. "),
                    Tag.Of("a", [("href", "/")], Tag.Text("Load it again."))),
                Tag.Of("script", [("src", "/_framework/blazor.web.js")])))(builder);
    }

    private RenderFragment Interactive() => builder =>
    {
        builder.OpenComponent<ExplorerApp>(0);
        builder.AddComponentParameter(1, nameof(ExplorerApp.Visit), Visit);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
    };
}
