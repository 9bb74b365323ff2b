using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Hosting;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Pages;

/// <summary>What is on every page: which graph is looked at, and which page of it.</summary>
internal sealed class ExplorerApp(Asker asker, Visits visits, IJSRuntime browser) : ComponentBase
{
    private static readonly (ExplorerPlace Place, string Name)[] Places = [(ExplorerPlace.Query, "Query")];

    private readonly PageScript _script = new(browser);
    private Workspace? _workspace;
    private ExplorerPlace _place;
    private string _theme = "auto";

    /// <summary>Whose visit it is; known to the server alone.</summary>
    [Parameter]
    public string Visit { get; set; } = "";

    protected override void OnInitialized()
    {
        if (visits.Find(Visit) is { } caller && asker.NamesFor(caller).Any())
            _workspace = new Workspace(asker, caller);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _theme = await _script.Theme() ?? _theme;
        StateHasChanged();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (_workspace is { } workspace)
            Tag.All(Header(workspace), Tag.Of("main", [], Page(workspace)))(builder);
        else
            Tag.Of("main", [("class", "entry")], Tag.Paragraph("wrong", "The visit has ended, or there is no graph that you may read."),
                Tag.Of("a", [("href", PageGuard.Entry)], Tag.Text("Enter again")))(builder);
    }

    private RenderFragment Page(Workspace workspace) => Tag.Component<QueryPage>(
        workspace.Name, (nameof(QueryPage.Workspace), workspace), (nameof(QueryPage.Script), _script));

    private RenderFragment Header(Workspace workspace) => Tag.Of("header", [],
        Tag.Of("img", [("src", EmbeddedFiles.Icon), ("alt", ""), ("class", "mark")]),
        Tag.Of("h1", [], Tag.Text("ScoGraph")),
        workspace.Names.Count > 1 ? Tag.Select(this, "Graph", workspace.Name, workspace.Names, workspace.Choose)
            : Tag.Span("graph-name", workspace.Name),
        Tag.Of("nav", [("role", "tablist"), ("aria-label", "Pages")],
            [.. Places.Select(place => Tag.Tab(this, place.Name, place.Place == _place, () => _place = place.Place))]),
        Tag.Div("grow"),
        Tag.Select(this, "Colours", _theme, ["auto", "light", "dark"], Dress),
        Tag.Of("form", [("method", "post"), ("action", "/leave")], Tag.Of("button", [("type", "submit")], Tag.Text("Leave"))));

    private void Dress(string name)
    {
        _theme = name;
        _ = _script.SetTheme(name);
    }
}
