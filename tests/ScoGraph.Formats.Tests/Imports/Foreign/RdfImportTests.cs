namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>Turtle and N-Triples as other programs write them, and what is wrong with some.</summary>
public sealed class RdfImportTests : IDisposable
{
    private const string Turtle = "a.ttl", Triples = "a.nt";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Classes_are_labels_literals_properties_and_other_triples_relationships() => Assert.Equal(
        [
            "Town|iri=String:'http://example.org/osh';name=String:'Osh';name@ky=String:'Ош';people=Integer:322164",
            "twin|Town|iri=String:'http://example.org/osh';name=String:'Osh';name@ky=String:'Ош';people=Integer:322164||iri=String:'http://example.org/x%20y'|",
            "|iri=String:'http://example.org/x%20y'",
        ],
        _files.With(Triples, """
            # a comment
            <http://example.org/osh> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Town> .
            <http://example.org/osh> <http://xmlns.com/foaf/0.1/name> "Osh" . # and another
            <http://example.org/osh> <http://xmlns.com/foaf/0.1/name> "\u041E\u0448"@ky .

            <http://example.org/osh><http://example.org/people>"322164"^^<http://www.w3.org/2001/XMLSchema#int>.
            <http://example.org/osh> <http://example.org/twin> <http://example.org/x%20y> .
            <http://example.org/osh> <http://example.org/twin> <http://example.org/x%20y> .
            """).Read(Triples));

    [Theory]
    [InlineData("true", "Boolean:true")]
    [InlineData("-5", "Integer:-5")]
    [InlineData("1.5", "Float:3ff8000000000000")]
    [InlineData("15e-1", "Float:3ff8000000000000")]
    [InlineData("'x'", "String:'x'")]
    [InlineData("'''a\n''b\\t'''", "String:'a\n''b\t'")]
    [InlineData("\"\"\"say \"hi\" \\u00E9\"\"\"", "String:'say \"hi\" é'")]
    [InlineData("'2024-07-03'^^xsd:date", "Date:19907")]
    [InlineData("'2024-07-03T10:00:00'^^xsd:dateTime", "LocalDateTime:2024-07-03T10:00")]
    [InlineData("'2024-07-03T10:00:00-05:00'^^xsd:dateTime", "DateTime:2024-07-03T10:00-05:00")]
    [InlineData("'P1DT2H'^^xsd:duration", "Duration:P1DT2H")]
    [InlineData("'-INF'^^xsd:double", "Float:fff0000000000000")]
    [InlineData("'many'^^xsd:integer", "String:'many'")]
    [InlineData("99999999999999999999", "String:'99999999999999999999'")]
    [InlineData("'2024'^^xsd:gYear", "String:'2024'")]
    [InlineData("1, 2, 1", "[Integer:1,Integer:2]")]
    public void Literals_become_values(string literal, string value) => Assert.Equal(
        [$"|p={value}"],
        _files.With(Turtle, $"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . _:a <http://example.org/p> {literal} .").Read(Turtle));

    [Fact]
    public void The_whole_grammar_of_turtle_is_read() => Assert.Equal(
        [
            "knows|Person|iri=String:'http://example.org/a/me'||name=String:'Bob'|",
            "next|Person|iri=String:'http://example.org/a/me'||first=Integer:1|",
            "p|Person|iri=String:'http://example.org/a/me'||iri=String:'http://example.org/a/b.c#d'|",
            "rest||first=Integer:1||first=String:'x'|",
            "rest||first=String:'x'||iri=String:'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil'|",
        ],
        [.. _files.With(Turtle, """
            @base <http://example.org/a/b> . # the base
            PREFIX : <#>
            @prefix e.x: <../a/> .
            <me> a e.x:Person ; :knows [ :name "Bob" ; ] ;; :next (1 "x") ; e.x:p e.x:b\.c\#d .
            [ :alone true ] .
            """).Read(Turtle).Where(line => line.Count(unit => unit == '|') > 1)]);

    [Theory]
    [InlineData("http://a/b/c/d;p?q", "g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d;p?q", "./g/", "http://a/b/c/g/")]
    [InlineData("http://a/b/c/d;p?q", "/g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "//g", "http://g")]
    [InlineData("http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y")]
    [InlineData("http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q#s")]
    [InlineData("http://a/b/c/d;p?q", "", "http://a/b/c/d;p?q")]
    [InlineData("http://a/b/c/d;p?q", "..", "http://a/b/")]
    [InlineData("http://a/b/c/d;p?q", "../../../g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "g;x=1/../y", "http://a/b/c/y")]
    [InlineData("http://a", "g", "http://a/g")]
    public void Relative_iris_are_resolved(string root, string relative, string whole) => Assert.Contains(
        $"|iri=String:'{whole}'",
        _files.With(Turtle, $"@base <{root}> . [] <x:p> <{relative}> .").Read(Turtle));

    [Fact]
    public void Names_that_two_iris_share_are_whole() => Assert.Equal(
        ["|http://a/name=Integer:1;http://b/name=Integer:2"], _files.With(Turtle, "[] <http://a/name> 1 ; <http://b/name> 2 .").Read(Turtle));

    [Fact]
    public void A_list_of_one_value_comes_back_where_another_element_has_several() => Assert.Equal(
        ["|p=[Integer:1,Integer:2]", "|p=[Integer:3]"],
        _files.With(Turtle, "_:a <urn:scograph:property:p> 1, 2 . _:b <urn:scograph:property:p> 3 .").Read(Turtle));

    [Theory]
    [InlineData("<x:a> <x:knows> <x:b> {| <x:since> 2000 ; <x:source> <x:doc> |} {| <x:since> 2010 |} .")]
    [InlineData("<x:a> <x:knows> <x:b> ~ _:r {| <x:since> 2000 |} ~ <x:s> . _:r <x:source> <x:doc> . <x:s> <x:since> 2010 .")]
    [InlineData("<x:a> <x:knows> <x:b> . << <x:a> <x:knows> <x:b> >> <x:since> 2000 ; <x:source> <x:doc> . << <x:a> <x:knows> <x:b> ~ _:q >> <x:since> 2010 .")]
    public void Each_reifier_of_a_triple_is_a_relationship(string text) => Assert.Equal(
        [
            "knows||iri=String:'x:a'||iri=String:'x:b'|since=Integer:2000;source=String:'x:doc'",
            "knows||iri=String:'x:a'||iri=String:'x:b'|since=Integer:2010",
            "|iri=String:'x:a'",
            "|iri=String:'x:b'",
        ],
        _files.With(Turtle, text).Read(Turtle));

    [Theory]
    [InlineData("@prefix ex: <http://example.org/> .\nex:a ex:b exx:c .", "The prefix 'exx:' is not declared. Did you mean 'ex'? Write @prefix exx: <…> . before it. (a.ttl, line 2, column 11)")]
    [InlineData("<x:a> <x:b> .", "Expected an object (an IRI, a blank node, a text, a number, 'true' or 'false'), not '.'. (a.ttl, line 1, column 13)")]
    [InlineData("<x:a> \"b\" <x:c> .", "Expected a predicate (an IRI or 'a'), not '\"b\"'. (a.ttl, line 1, column 7)")]
    [InlineData("<x:a> <x:b> <x:c>", "Expected '.', ';' or ',', not the end of the file. (a.ttl, line 1, column 18)")]
    [InlineData("<x:a> <x:b> \"c", "The text that begins here is not closed. (a.ttl, line 1, column 13)")]
    [InlineData("<x:a> <x:b> \"\\x\" .", "This is no escape; there are \\t, \\b, \\n, \\r, \\f, \\\", \\', \\\\, \\uXXXX and \\UXXXXXXXX. (a.ttl, line 1, column 14)")]
    [InlineData("<x:a b> <x:b> 1 .", "An IRI holds no spaces, control characters, or any of <>\"{}|^`; write them as %20 or \\u0020. (a.ttl, line 1, column 5)")]
    [InlineData("<x:a> <x:p> 1 {| <x:q> 2 |} .", "This says something of a triple that is a label or a property, for which a property graph has no place; only relationships have properties. (a.ttl, line 1, column 13)")]
    [InlineData("<< <x:a> <x:p> <x:b> >> <x:q> 2 .", "This says something of a triple that the file does not state, for which a property graph has no place. (a.ttl, line 1, column 1)")]
    [InlineData("<x:a> <x:p> <x:b> {| <x:q> [] |} .", "A property of a relationship is a text, a number or an IRI; a node without an IRI cannot be one. (a.ttl, line 1, column 28)")]
    [InlineData("<x:a> <x:p> <<( <x:a> <x:p> <x:b> )>> .", "A triple stands here as a value; only the triples of relationships can be named, with rdf:reifies, {| |} or << >>. (a.ttl, line 1, column 13)")]
    [InlineData("{\"@context\": {}}", "Expected a statement (a subject, @prefix or @base), not '{\"@context\":'. This looks like JSON-LD: convert it to Turtle or N-Triples. (a.ttl, line 1, column 1)")]
    public void Wrong_turtle_is_told_with_its_place(string text, string message) =>
        Assert.Equal(message, _files.With(Turtle, text).Error(Turtle));

    [Theory]
    [InlineData("<x:a> <x:b> <x:c>\n", "Expected '.', not the end of the line. (a.nt, line 1, column 18)")]
    [InlineData("<x:a> <x:b> <c> .\n", "N-Triples holds whole IRIs alone, such as <http://example.org/osh>; this one is relative. (a.nt, line 1, column 13)")]
    [InlineData("<x:a> <x:b> 5 .\n", "Expected an object (an IRI in <>, a blank node or a text in quotes), not '5'. (a.nt, line 1, column 13)")]
    [InlineData("<x:a> _:b <x:c> .\n", "Expected a predicate (an IRI in <>), not '_:b'. (a.nt, line 1, column 7)")]
    [InlineData("<x:a> <x:b> <x:c> . <x:d>\n", "Expected the end of the line, not '<x:d>'. (a.nt, line 1, column 21)")]
    [InlineData("<x:a\n", "The IRI that begins here is not closed with '>' on its line. (a.nt, line 1, column 1)")]
    public void Wrong_triples_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(Triples, text).Error(Triples));

    [Theory]
    [InlineData("(")]
    [InlineData("[ <x:a> ")]
    [InlineData("<< ")]
    [InlineData("<x:a> <x:b> <x:c> {| <x:p> <x:q> {| ", " <x:p> <x:q> {| ")]
    public void Deep_nesting_is_an_error(string opening, string? inner = null) => Assert.StartsWith(
        "Lists and objects stand too deep within one another here; 100 levels can be read. (a.ttl, line 1,",
        _files.With(Turtle, opening + string.Concat(Enumerable.Repeat(inner ?? opening, 100_000))).Error(Turtle), StringComparison.Ordinal);
}
