using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace ScoGraph.Tests;

/// <summary>Notebook kernels find HTML and text by their own conventions, though the library knows none of them.</summary>
public sealed class NotebookTests
{
    [Fact]
    public void The_formatting_package_shows_a_result_as_picture_table_and_text()
    {
        using Graph graph = new();
        QueryResult result = graph.Query("CREATE (a:A {name: 'alpha'}) RETURN a");
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(QueryResult)));
        Assert.Equal(result.ToHtml(), result.ToDisplayString("text/html"));
        Assert.Equal(result.ToText(), result.ToDisplayString("text/plain"));
    }

    [Fact]
    public void The_formatting_package_shows_a_graph()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A)-[:T]->(:B)");
        GraphView snapshot = graph.Snapshot();
        Assert.Equal(graph.ToHtml(), graph.ToDisplayString("text/html"));
        Assert.Equal(graph.ToHtml(), snapshot.ToDisplayString("text/html"));
        Assert.Equal("2 nodes, 1 relationships", graph.ToDisplayString("text/plain"));
    }

    [Theory]
    [InlineData(typeof(QueryResult))]
    [InlineData(typeof(Graph))]
    [InlineData(typeof(GraphView))]
    public void A_method_without_parameters_gives_html(Type type) =>
        Assert.Equal(typeof(string), type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)?.ReturnType);
}
