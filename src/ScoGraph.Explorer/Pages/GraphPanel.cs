using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>A graph view, which the browser's script draws.</summary>
internal sealed class GraphPanel : ComponentBase
{
    private ElementReference _host;
    private string? _shown;

    /// <summary>What the view holds, as it takes it.</summary>
    [Parameter, EditorRequired]
    public string Content { get; set; } = "";

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == Content)
            return;
        _shown = Content;
        await Script.Show(_host, Content);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        Tag.Of("div", [("class", "graph"), (Tag.Reference, (Action<ElementReference>)(host => _host = host))])(builder);
}
