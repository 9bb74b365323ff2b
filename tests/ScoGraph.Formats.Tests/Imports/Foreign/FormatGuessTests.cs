using System.Text;
using ScoGraph.Formats.Imports.Guessing;

namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>What a file seems to be is told by its first bytes.</summary>
public sealed class FormatGuessTests
{
    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- <a> -->\n<graphml xmlns='x'>", GraphFormat.GraphMl)]
    [InlineData("\uFEFF <gexf xmlns='x'>", GraphFormat.Gexf)]
    [InlineData("{\"format\": \"scograph\", \"version\": 1, \"nodes\": [", GraphFormat.Json)]
    [InlineData("{\"format\": \"scograph\", \"version\": 1}\n{\"id\": 1}\n", GraphFormat.JsonLines)]
    [InlineData("{\"id\": 1, \"labels\": [\"A\"]}\n{\"id\": 2}\n", GraphFormat.JsonLines)]
    [InlineData("{\"type\":\"node\",\"id\":\"0\"}\n{", GraphFormat.Apoc)]
    [InlineData("{\"directed\": false, \"nodes\": [{\"id\": 1", GraphFormat.NodeLink)]
    [InlineData("{\"data\": [], \"elements\": {", GraphFormat.NodeLink)]
    [InlineData("[{\"data\": {\"id\": ", GraphFormat.NodeLink)]
    [InlineData("# c\nCreator \"x\"\ngraph [", GraphFormat.Gml)]
    [InlineData("% c\n*vertices 3", GraphFormat.Pajek)]
    [InlineData("# c\n@prefix a: <b> .", GraphFormat.Turtle)]
    [InlineData("<http://a/b> a <c:d> ;\n", GraphFormat.Turtle)]
    [InlineData("<http://a/b> <c:d> \"e\" .\n", GraphFormat.NTriples)]
    [InlineData("<http://a/b> <c:d> \"e <f:g> .\" .\n", GraphFormat.NTriples)]
    [InlineData("@prefix a: <b> .\na:x a:y 1 {| a:z 2 |} .\n", GraphFormat.Turtle)]
    [InlineData("CREATE (:A);", GraphFormat.Cypher)]
    public void A_format_that_is_read_is_known(string text, GraphFormat format)
    {
        FormatGuess? guess = FormatGuesser.Guess(Encoding.UTF8.GetBytes(text));
        Assert.Equal(format, guess?.Format);
        Assert.Contains($"--format {GraphFormats.Get(format).Name} ", guess!.Sentence, StringComparison.Ordinal);
        Assert.All(GraphFormats.Get(format).Endings.Take(1),
            ending => Assert.Contains(ending + ",", guess.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%PDF-1.4", "This looks like a PDF document: it holds no graph that could be read.")]
    [InlineData("SQLite format 3\0", "This looks like an SQLite database: export its tables as CSV.")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml", "This looks like a spreadsheet: save its sheets as CSV.")]
    [InlineData("PK\u0003\u0004 a.csv", "This looks like a zip archive: unpack it.")]
    [InlineData("<rdf:RDF xmlns:rdf='x'>", "This looks like RDF/XML: convert it to Turtle or N-Triples.")]
    [InlineData("{\"@context\": \"x\"}", "This looks like JSON-LD: convert it to Turtle or N-Triples.")]
    [InlineData("<!DOCTYPE html>\n<html></html>", "This looks like a web page: it holds no graph that could be read.")]
    [InlineData("<http://a> <http://b> \"c d\"@en <http://g> .\n", "This looks like N-Quads: save each of its graphs as N-Triples.")]
    [InlineData("@prefix a: <http://b> .\na:g {\n  a:x a:y 1 .\n}", "This looks like TriG: save each of its graphs as Turtle.")]
    [InlineData("{\"graph\": {\"nodes\": {", "This looks like JSON Graph Format: convert it to nodes and links in JSON, as networkx and D3 have them.")]
    [InlineData("strict digraph {", "This looks like Graphviz: it can be written, but not read.")]
    public void What_is_not_read_is_told_with_advice(string text, string sentence) =>
        Assert.Equal(sentence, FormatGuesser.Guess(Encoding.UTF8.GetBytes(text))?.Sentence);

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("<x:a b> <x:b> 1 .")]
    [InlineData("{\"a\": 1}")]
    [InlineData("\0\u0001")]
    public void What_tells_nothing_is_not_guessed(string text) => Assert.Null(FormatGuesser.Guess(Encoding.UTF8.GetBytes(text)));
}
