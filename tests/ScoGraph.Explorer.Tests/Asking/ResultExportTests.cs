using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Tests.Asking;

public sealed class ResultExportTests
{
    [Fact]
    public void Cells_are_quoted_where_they_need_it()
    {
        using Graph graph = new();
        QueryResult result = graph.Query("UNWIND ['a\"b', 'c,d', 'e\nf', null, 'g\th'] AS x RETURN x, 1 AS `n,m`");
        Assert.Equal("x,\"n,m\"\r\n\"a\"\"b\",1\r\n\"c,d\",1\r\n\"e\nf\",1\r\n,1\r\ng\th,1\r\n", ResultExport.Csv(result.Columns, result));
        Assert.Equal("x\tn,m\na\"b\t1\nc,d\t1\ne f\t1\n\t1\ng h\t1\n", ResultExport.Tabs(result.Columns, result));
    }

    [Fact]
    public void No_rows_are_an_empty_array()
    {
        using Graph graph = new();
        Assert.Equal("[]", ResultExport.Json(graph.Query("MATCH (n) RETURN n")));
    }
}
