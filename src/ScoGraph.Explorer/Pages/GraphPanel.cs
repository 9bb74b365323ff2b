using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Viewing;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Explorer.Pages;

/// <summary>A graph view, which the browser's script draws.</summary>
internal sealed class GraphPanel : ComponentBase, IDisposable
{
    private ElementReference _host;
    private DotNetObjectReference<GraphPanel>? _self;
    private string? _shown, _graph;

    /// <summary>What the view holds, as it takes it.</summary>
    [Parameter, EditorRequired]
    public string Content { get; set; } = "";

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    /// <summary>The state in which neighbours are looked for; null where there is nothing behind the view.</summary>
    [Parameter]
    public IGraphSnapshot? Snapshot { get; set; }

    /// <summary>Whose rights are looked at before more of the graph is told; null where there is nothing behind the view.</summary>
    [Parameter]
    public Workspace? Workspace { get; set; }

    /// <summary>What the view learns of a node that is expanded.</summary>
    /// <param name="node">The id of the node.</param>
    /// <param name="type">The type of the relationships; null for all.</param>
    /// <param name="isOutgoing">Whether they begin at the node.</param>
    /// <param name="held">The ids of the nodes that the view holds.</param>
    [JSInvokable]
    public Task<string?> More(int node, string? type, bool isOutgoing, int[] held) =>
        Snapshot is not { } snapshot || Workspace?.Names.Contains(_graph) != true ? Task.FromResult<string?>(null)
            : Task.Run(() => NeighbourFeed.Of(snapshot, node, type is null ? null : new NeighbourRow(type, isOutgoing), held));

    public void Dispose() => _self?.Dispose();

    protected override void OnInitialized() => _graph = Workspace?.Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == Content)
            return;
        _shown = Content;
        _self ??= DotNetObjectReference.Create(this);
        await Script.Show(_host, Content, Snapshot is null ? null : _self);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        Tag.Of("div", [("class", "graph"), (Tag.Reference, (Action<ElementReference>)(host => _host = host))])(builder);
}
