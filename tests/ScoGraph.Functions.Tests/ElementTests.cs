using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

public sealed class ElementTests
{
    private readonly TestContext _context = new();
    private readonly Value _a;
    private readonly Value _b;
    private readonly Value _r;

    public ElementTests()
    {
        _a = Value.FromNode(_context.Elements.AddNode(
            ["Member", "Country"], ("name", Value.FromString("China")), ("area", Value.FromFloat(9.6))));
        _b = Value.FromNode(_context.Elements.AddNode([]));
        _r = Value.FromRelationship(_context.Elements.AddRelationship("HOLDS", 0, 1, ("from", Value.FromInteger(2024))));
    }

    [Fact]
    public void Nodes()
    {
        Assert.Equal("['Country', 'Member']", Text("labels", _a));
        Assert.Equal("[]", Text("labels", _b));
        Assert.Equal("['area', 'name']", Text("keys", _a));
        Assert.Equal("{area: 9.6, name: 'China'}", Text("properties", _a));
        Assert.Equal("1", Text("id", _b));
        Assert.NotEqual(Text("elementId", _a), Text("elementId", _r));
    }

    [Fact]
    public void Relationships()
    {
        Assert.Equal("'HOLDS'", Text("type", _r));
        Assert.Equal(0, Calls.Invoke("startNode", _context, _r).AsId());
        Assert.Equal(1, Calls.Invoke("endNode", _context, _r).AsId());
        Assert.Equal("{from: 2024}", Text("properties", _r));
    }

    [Fact]
    public void Paths()
    {
        Value path = Value.From(new PathValue([0, 1], [0]));
        Assert.Equal("1", Text("length", path));
        Assert.Equal("[(#0), (#1)]", Text("nodes", path));
        Assert.Equal("[[#0]]", Text("relationships", path));
    }

    [Fact]
    public void Maps()
    {
        Value map = ClrValues.FromClr(new Dictionary<string, object?> { ["k"] = null, ["a"] = 1 });
        Assert.Equal("['k', 'a']", Text("keys", map));
        Assert.Equal("{k: null, a: 1}", Text("properties", map));
    }

    [Fact]
    public void Of_deleted_elements_only_the_type_and_id_are_left()
    {
        _context.DeletedNodes.Add(0);
        _context.DeletedRelationships.Add(0);
        (string, Value)[] reads = [("labels", _a), ("keys", _a), ("properties", _a), ("keys", _r), ("properties", _r)];
        foreach ((string function, Value element) in reads)
        {
            ValueException error = Assert.Throws<ValueException>(() => Calls.Invoke(function, _context, element));
            Assert.Equal((ErrorCategory.EntityNotFound, "DeletedEntityAccess"), (error.Category, error.Detail));
        }

        Assert.Equal("'HOLDS'", Text("type", _r));
        Assert.Equal("0", Text("id", _a));
    }

    [Fact]
    public void Null_gives_null() => Assert.All(
        ["labels", "type", "keys", "properties", "id", "elementId", "startNode", "endNode", "nodes", "relationships", "length"],
        function => Assert.Equal("null", Text(function, Value.Null)));

    [Fact]
    public void General_functions()
    {
        Assert.Equal("1", Calls.Text("coalesce", null, 1, 2));
        Assert.Equal("null", Calls.Text("coalesce", null, null));
        Assert.Equal("true", Calls.Text("exists", 1));
        Assert.Equal("false", Text("exists", Value.Null));
        Assert.Equal("null", Calls.Text("nullIf", 4, 4.0));
        Assert.Equal("4", Calls.Text("nullIf", 4, null));
        Assert.Equal("'INTEGER NOT NULL'", Calls.Text("valueType", 1));
        Assert.Equal("'NULL'", Text("valueType", Value.Null));
        Assert.Equal("'LIST<FLOAT | INTEGER> NOT NULL'", Calls.Text("valueType", [new object?[] { 1, 2.0, null }]));
        Assert.Equal("'LIST<LIST<NOTHING> NOT NULL> NOT NULL'", Calls.Text("valueType", [new object?[] { Array.Empty<int>() }]));
    }

    private string Text(string function, Value argument) => LiteralText.Write(Calls.Invoke(function, _context, argument));
}
