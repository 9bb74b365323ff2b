using System.Text;
using ScoGraph.Formats.Json;

namespace ScoGraph.Formats.Tests.Json;

/// <summary>Each case is a document with the mark ▲ before the offending piece, and the sentence that it earns.</summary>
public sealed class GraphJsonErrorTests
{
    [Theory]
    [InlineData("""▲""", "The file ends in the middle of the document.")]
    [InlineData("""▲[]""", "This is not a ScoGraph document: it should begin with {\"format\": \"scograph\", \"version\": 1.")]
    [InlineData("""{▲"name": 1}""", "This is not a ScoGraph document: it should begin with {\"format\": \"scograph\", \"version\": 1.")]
    [InlineData("""{"format": ▲"graphml"}""", "The format is 'graphml', not 'scograph'.")]
    [InlineData("""{"format": "scograph", "version": ▲2}""", "Version 2 of the format is unknown; known is 1.")]
    [InlineData("""{"format": "scograph", "version": ▲"1"}""", "Expected the version (an integer), not a string.")]
    [InlineData("""{"format": "scograph", "nodes": ▲[]}""", "The version of the format must be stated before the nodes.")]
    [InlineData("""{"format": "scograph", "version": 1, ▲"node": []}""", "A document has no member 'node'. Did you mean 'nodes'?")]
    [InlineData("""{"format": "scograph", "version": 1, ▲"version": 1}""", "The member 'version' stands here twice.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": [], ▲"edges": []}""", "Expected the member 'relationships' here, not 'edges'.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": []▲}""", "A document must have the member 'relationships'.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": [], "relationships": [], ▲"x": 1}""", "A document has no member 'x'.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": [], "relationships": []▲""", "The file ends in the middle of the document.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": [], "relationships": []} ▲{}""", "This is not JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("""{"format": "scograph", "version": 1, "nodes": [{"id": 1▲""", "The file ends in the middle of the document.")]
    public void Frame(string marked, string reason) => Expect(marked, reason);

    [Theory]
    [InlineData("""▲1""", "Expected a node (an object), not a number.")]
    [InlineData("""▲{"labels": []}""", "A node must have the member 'id'.")]
    [InlineData("""{"id": ▲1.5}""", "Expected an id (a string or an integer), not a number.")]
    [InlineData("""{"id": ▲null}""", "Expected an id (a string or an integer), not null.")]
    [InlineData("""{"id": 1, "label": ▲[]}""", "A node has no member 'label'. Did you mean 'labels'?")]
    [InlineData("""{"id": 1, "id": ▲2}""", "The member 'id' stands here twice.")]
    [InlineData("""{"id": 1, "labels": ▲"A"}""", "Expected a list of labels, not a string.")]
    [InlineData("""{"id": 1, "labels": ["A", ▲1]}""", "Expected a label (a string), not a number.")]
    [InlineData("""{"id": 1, "labels": ["A", ▲"A"]}""", "The label 'A' stands here twice.")]
    [InlineData("""{"id": 1, "properties": ▲[]}""", "Expected an object of properties, not a list.")]
    [InlineData("""{"id": 1, "properties": {"p": 1, ▲"p": 2}}""", "The property 'p' stands here twice.")]
    [InlineData("""{"id": 1, "properties": {▲"$p": 1}}""", "'$p' is not the name of a property; a key that begins with $ is written with one more $.")]
    [InlineData("{\"id\": 1},\n{\"id\": ▲1}", "The id 1 is taken by the node on line 1.")]
    [InlineData("""{"id": "x"}, {"id": ▲"x"}""", "The id 'x' is taken by the node on line 1.")]
    public void Nodes(string marked, string reason) => Expect(Documents.Of(marked), reason);

    [Theory]
    [InlineData("""▲null""", "A property cannot be null; leave it out.")]
    [InlineData("""▲9223372036854775808""", "The integer does not fit into 64 bits; a float is written with a point or an exponent.")]
    [InlineData("""▲1e999""", "The number does not fit into a float.")]
    [InlineData("""▲"\ud800" """, "The text is not well-formed Unicode; a string with half a surrogate pair is written as {\"$utf16\": \"...\"}.")]
    [InlineData("""{▲"date": "2024-07-03"}""", "An object in the place of a value must be a typed value such as {\"$date\": \"2024-07-03\"}; properties do not hold maps.")]
    [InlineData("""{▲}""", "An object in the place of a value must be a typed value such as {\"$date\": \"2024-07-03\"}; properties do not hold maps.")]
    [InlineData("""{▲"$dat": "2024-07-03"}""", "There is no typed value '$dat'. Did you mean '$date'?")]
    [InlineData("""{"$date": ▲20240703}""", "Expected a string, not a number.")]
    [InlineData("""{"$date": "2024-07-03", ▲"x": 1}""", "A typed value has this one member only.")]
    [InlineData("""{"$float": ▲"nan"}""", "'nan' is not a float: use 'NaN', 'Infinity', '-Infinity', '-0.0' or a number.")]
    [InlineData("""{"$utf16": ▲"d80"}""", "A $utf16 text is made of groups of four hexadecimal digits.")]
    [InlineData("""[1, {"$utf16": ▲"d80x"}]""", "A $utf16 text is made of groups of four hexadecimal digits.")]
    [InlineData("""{"$point": ▲"12.5 55.6"}""", "'12.5 55.6' is not a point: it is to be written as 'SRID=4326;POINT (12.5 55.6)', or with a third coordinate 'SRID=4979;POINT Z (12.5 55.6 10)'.")]
    [InlineData("""{"$point": ▲"SRID=1;POINT (1 2)"}""", "'SRID=1;POINT (1 2)' is not a point: known SRIDs are 4326, 4979, 7203, 9157.")]
    [InlineData("""{"$point": ▲"SRID=4326;POINT (1 2 3)"}""", "'SRID=4326;POINT (1 2 3)' is not a point: one of SRID 4326 has two coordinates, behind POINT.")]
    [InlineData("""{"$point": ▲"SRID=4979;POINT Z (1 2)"}""", "'SRID=4979;POINT Z (1 2)' is not a point: one of SRID 4979 has three coordinates, behind POINT Z.")]
    [InlineData("""{"$point": ▲"SRID=4326;POINT (1 x)"}""", "'SRID=4326;POINT (1 x)' is not a point: 'x' is not a number.")]
    [InlineData("""{"$point": ▲"SRID=4326;POINT (1 91)"}""", "'SRID=4326;POINT (1 91)' is not a point: A latitude lies between -90 and 90, but is 91.")]
    public void Values(string marked, string reason) => Expect(Documents.OfValue(marked), reason);

    [Theory]
    [InlineData("""▲{"start": 1, "end": 1}""", "A relationship must have the member 'type'.")]
    [InlineData("""▲{"type": "T", "end": 1}""", "A relationship must have the member 'start'.")]
    [InlineData("""▲{"type": "T", "start": 1}""", "A relationship must have the member 'end'.")]
    [InlineData("""{"type": ▲7}""", "Expected a type (a string), not a number.")]
    [InlineData("""{"type": "T", "start": 1, "end": ▲2}""", "There is no node 2.")]
    [InlineData("""{"type": "T", "start": ▲"chnia", "end": 1}""", "There is no node 'chnia'. Did you mean 'china'?")]
    [InlineData("""{"type": "T", "from": ▲1, "to": 1}""", "A relationship has no member 'from'.")]
    public void Relationships(string marked, string reason) => Expect(Documents.Of("""{"id": 1}, {"id": "china"}""", marked), reason);

    [Fact]
    public void Ids_that_are_properties_are_strings_and_not_given_twice()
    {
        Expect(Documents.Of("""{"id": ▲1}""", header: """ "idProperty": "key","""), "Expected a string, the property 'key', not a number.");
        Expect(
            Documents.Of("""{"id": "a", "properties": {▲"key": "a"}}""", header: """ "idProperty": "key","""),
            "The property 'key' is the node's id and must not be given again.");
    }

    [Fact]
    public void Broken_temporal_texts_name_their_reason()
    {
        string document = Documents.OfValue("""{"$date": "2024-13-01"}""");
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Documents.Read(document));
        Assert.StartsWith("'2024-13-01' is not a date: ", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_json_names_the_place() =>
        Expect(
            "{\"format\": \"scograph\",\n\"version\": 1, \"nodes\": [\n  {\"id\": \"é\uD83D\uDE00\", ▲oops}",
            "This is not JSON: 'o' is an invalid start of a property name. Expected a '\"'.");

    [Fact]
    public void The_message_names_file_line_and_column()
    {
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Documents.Read("{\n\"format\": 1}"));
        Assert.Equal($"{error.Reason} (graph.json, line 2, column 11)", error.Message);
        Assert.Equal("graph.json", error.FileName);
    }

    [Fact]
    public void Lists_nested_too_deep_are_refused_both_ways()
    {
        string nested = new string('[', 300) + new string(']', 300);
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Documents.Read(Documents.OfValue(nested)));
        Assert.StartsWith("This is not JSON: The maximum configured depth of 256", error.Reason, StringComparison.Ordinal);
    }

    /// <summary>Reads the document without its mark, whole and byte by byte, and expects the sentence at the mark's place.</summary>
    private static void Expect(string marked, string reason)
    {
        int mark = marked.IndexOf('▲', StringComparison.Ordinal);
        string before = marked[..mark];
        byte[] document = Encoding.UTF8.GetBytes(before + marked[(mark + 1)..]);
        foreach (int most in new[] { 1, 7, int.MaxValue })
        {
            ElementCollector collector = new();
            GraphFormatException error =
                Assert.Throws<GraphFormatException>(
                    () => GraphJson.Read(new DribblingStream(document, most), Documents.FileName, collector));
            Assert.Equal(reason, error.Reason);
            Assert.Equal((before.Count(c => c == '\n') + 1, mark - before.LastIndexOf('\n')), (error.Line, error.Column));
            Assert.False(collector.Completed);
        }
    }
}
