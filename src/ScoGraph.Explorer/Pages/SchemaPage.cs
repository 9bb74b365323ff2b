using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Schema;

namespace ScoGraph.Explorer.Pages;

/// <summary>What the graph is made of, as a picture and as lists with counts.</summary>
internal sealed class SchemaPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private SchemaDesk _desk = null!;

    [Parameter, EditorRequired]
    public Workspace Workspace { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized() => _desk = new SchemaDesk(Workspace);

    /// <summary>The page is shown anew when another state is looked at.</summary>
    protected override Task OnParametersSetAsync() => _desk.Refresh(_gone.Token);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (_desk.Problem is { } problem)
            Tag.Paragraph("wrong", problem)(builder);
        else if (_desk.Names is { } names)
            Tag.Div("split", Picture(), Lists(names))(builder);
        else
            Tag.Paragraph("quiet", "Counting …")(builder);
    }

    private RenderFragment Picture() => _desk.View is { } view
        ? Tag.Component<GraphPanel>(view, (nameof(GraphPanel.Content), view), (nameof(GraphPanel.Script), Script))
        : Tag.Paragraph("quiet", "The graph has no nodes.");

    private static RenderFragment Lists(GraphSchema names) => Tag.Of("aside", [("class", "side"), ("aria-label", "Names")],
        Tag.Of("h2", [], Tag.Text($"{Count(names.Nodes)} nodes, {Count(names.Relationships)} relationships")),
        List("Labels", names.Labels), List("Relationship types", names.RelationshipTypes),
        List("Properties of nodes", names.NodeProperties), List("Properties of relationships", names.RelationshipProperties),
        names.Declarations.Count == 0 ? null : Tag.All(
            Tag.Of("h3", [], Tag.Text("Declared")),
            Tag.Of("ul", [("class", "declared")],
                [.. names.Declarations.Select(declaration => Tag.Of("li", [], Tag.Text(declaration.ToString() ?? "")))])));

    private static RenderFragment? List(string heading, IReadOnlyList<NameCount> names) => names.Count == 0 ? null : Tag.All(
        Tag.Of("h3", [], Tag.Text(heading)),
        Tag.Of("table", [("class", "counts")], Tag.Of("tbody", [], [.. names.Select(name => Tag.Of("tr", [],
            Tag.Of("td", [], Tag.Text(name.Name)), Tag.Of("td", [("class", "digits")], Tag.Text(Count(name.Count)))))])));

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
