using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Hosting;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Review;
using ScoGraph.Explorer.Times;
using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Pages;

/// <summary>What is on every page: which graph is looked at, and which page of it.</summary>
internal sealed class ExplorerApp(Asker asker, Visits visits, ReviewChoice review, IJSRuntime browser) : ComponentBase
{
    private static readonly (ExplorerPlace Place, string Name)[] Places =
        [(ExplorerPlace.Query, "Query"), (ExplorerPlace.Schema, "Schema"), (ExplorerPlace.Review, "Review")];

    private readonly PageScript _script = new(browser);
    private Workspace? _workspace;
    private TimeLine? _times;
    private bool _hasTimes;
    private ExplorerPlace _place;
    private string _theme = "auto";

    /// <summary>Whose visit it is; known to the server alone.</summary>
    [Parameter]
    public string Visit { get; set; } = "";

    protected override void OnInitialized()
    {
        if (visits.Find(Visit) is not { } caller || !asker.NamesFor(caller).Any())
            return;
        _workspace = new Workspace(asker, caller);
        _times = new TimeLine(_workspace);
        _times.Refresh();
        _workspace.Changed += StateHasChanged;
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
        if (_workspace is { MayRead: true } workspace)
            Tag.All(Header(workspace), Times(workspace), Tag.Of("main", [], Page(workspace)))(builder);
        else
            Tag.Of("main", [("class", "entry")], Tag.Paragraph("wrong", "The visit has ended, or there is no graph that you may read."),
                Tag.Of("a", [("href", PageGuard.Entry)], Tag.Text("Enter again")))(builder);
    }

    /// <summary>The question stays where it is while another page is looked at.</summary>
    private RenderFragment Page(Workspace workspace) => Tag.All(
        Tag.Of("div", [("class", "page"), ("hidden", _place != ExplorerPlace.Query)], Tag.Component<QueryPage>(
            workspace.Name, (nameof(QueryPage.Workspace), workspace), (nameof(QueryPage.Script), _script))),
        _place != ExplorerPlace.Schema ? null : Tag.Div("page", Tag.Component<SchemaPage>(
            workspace.Name, (nameof(SchemaPage.Workspace), workspace), (nameof(SchemaPage.Script), _script))),
        _place != ExplorerPlace.Review ? null : Tag.Div("page", Tag.Component<ReviewPage>(
            workspace.Name, (nameof(ReviewPage.Workspace), workspace), (nameof(ReviewPage.Table), review.Table),
            (nameof(ReviewPage.Script), _script))));

    private RenderFragment? Times(Workspace workspace) => !_hasTimes || _times is not { } times ? null
        : Tag.Component<TimePanel>(workspace.Name, (nameof(TimePanel.Line), times), (nameof(TimePanel.Day), workspace.ValidOn));

    private RenderFragment Header(Workspace workspace) => Tag.Of("header", [],
        Tag.Of("img", [("src", EmbeddedFiles.Icon), ("alt", ""), ("class", "mark")]),
        Tag.Of("h1", [], Tag.Text("ScoGraph")),
        workspace.Names.Count > 1 ? Tag.Select(this, "Graph", workspace.Name, workspace.Names, Choose)
            : Tag.Span("graph-name", workspace.Name),
        Tag.Of("nav", [("role", "tablist"), ("aria-label", "Pages")],
            [
                .. Places.Where(place => place.Place != ExplorerPlace.Review || review.Table is not null).Select(
                    place => Tag.Tab(this, place.Name, place.Place == _place, () => _place = place.Place)),
            ]),
        _times is not { IsEmpty: false } times ? null : Tag.Of("button",
            [("type", "button"), ("aria-expanded", _hasTimes ? "true" : "false"), ("title", "Which state of the graph is looked at"),
                ("onclick", Tag.On<EventArgs>(this, _ => OpenTimes(times)))],
            Tag.Text("Time: " + times.Text)),
        Tag.Div("grow"),
        Tag.Select(this, "Colours", _theme, ["auto", "light", "dark"], Dress),
        Tag.Of("form", [("method", "post"), ("action", "/leave")], Tag.Of("button", [("type", "submit")], Tag.Text("Leave"))));

    private void Choose(string name)
    {
        _workspace?.Choose(name);
        _times?.Refresh();
    }

    /// <summary>What was committed meanwhile is offered, too.</summary>
    private Task OpenTimes(TimeLine times)
    {
        _hasTimes = !_hasTimes;
        times.Refresh();
        return Task.CompletedTask;
    }

    private void Dress(string name)
    {
        _theme = name;
        _ = _script.SetTheme(name);
    }
}
