using ScoGraph.Explorer.Schema;

namespace ScoGraph.Explorer.Tests.Schema;

public sealed class SchemaDeskTests
{
    [Fact]
    public async Task Names_are_counted_and_drawn_and_counted_anew_when_they_changed()
    {
        using Graph graph = Letters.Open();
        SchemaDesk desk = new(Desks.On(graph));
        await desk.Refresh();
        Assert.Contains(desk.Names!.Labels, label => label is { Name: "Road", Count: 300 });
        Assert.Contains("Road 300", desk.View, StringComparison.Ordinal);
        graph.Query("CREATE (:Road)");
        await desk.Refresh();
        Assert.Contains("Road 301", desk.View, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_graph_has_no_picture()
    {
        using Graph graph = new();
        SchemaDesk desk = new(Desks.On(graph));
        await desk.Refresh();
        Assert.Equal((0, null), (desk.Names!.Nodes, desk.View));
    }
}
