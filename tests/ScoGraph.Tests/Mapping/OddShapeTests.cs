using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ScoGraph.Tests.Mapping;

/// <summary>Shapes of types that are not the plain record.</summary>
public sealed class OddShapeTests : IDisposable
{
    private readonly Graph _graph = new();

    public enum Colour
    {
        Red = 1,
        Green = 2,
        Blue = 3,
    }

    [Flags]
    public enum Traits
    {
        None = 0,
        Old = 1,
        Large = 2,
    }

    public interface INamed
    {
        string Name { get; }
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Inherited_members_are_set()
    {
        Derived one = Only<Derived>("RETURN 'x' AS name, 2 AS size");
        Assert.Equal(("x", 2), (one.Name, one.Size));
        Assert.Equal(new Longer("x", 2), Only<Longer>("RETURN 'x' AS name, 2 AS size"));
    }

    [Fact]
    public void A_member_that_hides_another_counts()
    {
        Assert.Equal(3, Only<Hiding>("RETURN 3 AS id").Id);
        Assert.Equal(3L, _graph.Query("RETURN $id", new Hiding { Id = 3 }).Scalar<long>());
        Assert.Equal(3L, _graph.Query("RETURN $m.id", ("m", QueryParameters.From(new Hiding { Id = 3 }))).Scalar<long>());
    }

    [Fact]
    public void Generic_records_and_keywords_as_names()
    {
        Assert.Equal(
            new Pair<int, Longer>(1, new Longer("x", 2)),
            Only<Pair<int, Longer>>("RETURN 1 AS first, {name: 'x', size: 2} AS second"));
        Assert.Equal(new Keyword("x"), Only<Keyword>("RETURN 'x' AS class"));
    }

    [Fact]
    public void Structs_may_be_absent()
    {
        Assert.Equal(new Place(1, 2), Only<Place>("RETURN 1 AS x, 2 AS y"));
        Assert.Equal(new Place(1, 2), Only<Place?>("RETURN 1 AS x, 2 AS y"));
        Assert.Equal(new Place(1, 2), Only<Place?>("RETURN {x: 1, y: 2} AS p"));
        Assert.Null(Only<Place?>("RETURN null AS p"));
        Assert.Equal((1, "a"), Only<(int, string)?>("RETURN 1, 'a'"));
        Assert.Null(Only<Holder>("RETURN null AS place").Place);
        Assert.Equal(new Place(1, 2), Only<Holder>("RETURN {x: 1, y: 2} AS place").Place);
    }

    [Fact]
    public void The_constructor_that_is_marked_for_json_is_taken()
    {
        Assert.Equal("x", Only<Marked>("RETURN 'x' AS name").Text);
        Refuses<Marked>("RETURN 'x' AS name, 1 AS size", "Column 'size' fits no member of Marked");
    }

    [Fact]
    public void Defaults_of_any_type_hold()
    {
        Defaults made = Only<Defaults>("RETURN 'x' AS name");
        Assert.Equal(new Defaults("x"), made);
        Assert.Equal((Colour.Green, Colour.Blue, 1.5m, default, 7), (made.Colour, made.Other, made.Share, made.Day, made.Number));
    }

    [Fact]
    public void Members_that_differ_by_an_underscore_take_what_is_theirs()
    {
        Assert.Equal((0, 5), Both(Only<Underscored>("RETURN 5 AS ab")));
        Assert.Equal((5, 0), Both(Only<Underscored>("RETURN 5 AS a_b")));
        Assert.Equal((1, 2), Both(Only<Underscored>("RETURN 2 AS ab, 1 AS a_b")));
        Refuses<Single>("RETURN 2 AS ab, 1 AS a_b", "Column 'a_b' fits no member");
    }

    [Fact]
    public void What_cannot_be_given_is_no_member()
    {
        Refuses<Closed>("RETURN 1 AS shared", "fits no member");
        Refuses<Closed>("RETURN 1 AS item", "fits no member");
        Refuses<Closed>("RETURN 1 AS own", "fits no member");
        Refuses<Closed>("RETURN 1 AS field", "fits no member");
    }

    [Fact]
    public void Abstract_types_and_interfaces_say_so()
    {
        Refuses<Shape>("RETURN 1 AS size", "Shape, which is abstract");
        Refuses<INamed>("MATCH (n) RETURN n.name AS name, 1 AS x", "INamed");
        Refuses<INamed>("RETURN {name: 'x'} AS n", "a map, which is no INamed");
    }

    [Fact]
    public void Names_of_enumerations_are_names()
    {
        Assert.Equal(Colour.Blue, Only<Colour>("RETURN 'blue'"));
        Assert.Equal(Traits.Old | Traits.Large, Only<Traits>("RETURN 'Old, Large'"));
        Assert.Equal(Traits.Old | Traits.Large, Only<Traits>("RETURN 3"));
        Assert.Equal(Traits.None, Only<Traits?>("RETURN 0"));
        Refuses<Colour>("RETURN 'Red, Green'", "which is no Colour");
        Refuses<Colour>("RETURN 7", "which is no Colour");
        Refuses<Traits>("RETURN 64", "which is no Traits");
    }

    [Fact]
    public void Lists_nest_and_may_hold_null()
    {
        Assert.Equal([[1, 2], [], [3]], Only<int[][]>("RETURN [[1, 2], [], [3]]"));
        Assert.Equal([1, null], Only<IReadOnlyList<int?>>("RETURN [1, null]"));
        Assert.Equal(["a"], Only<IReadOnlySet<string>>("RETURN ['a', 'a']"));
        Assert.Equal([("a", 1)], Only<List<(string, int)>>("RETURN [['a', 1]]"));
        Refuses<int[]>("RETURN [1, null]", "item 1, holds null, which is no int");
        Refuses<ImmutableArray<int>>("RETURN [1]", "ImmutableArray<int>");
    }

    [Fact]
    public void Values_as_they_are()
    {
        _graph.Query("CREATE (:City {name: 'Osh'})");
        Assert.Equal("Osh", Only<Node>("MATCH (c:City) RETURN c")["name"]);
        Assert.Equal(1L, Only<object>("RETURN 1"));
        Assert.Equal([1, null], _graph.Query<int?>("UNWIND [1, null] AS x RETURN x"));
        Refuses<object>("RETURN 1 AS a, 2 AS b", "one column");
    }

    [Fact]
    public async Task Columns_that_do_not_fit_are_told_where_there_is_no_row()
    {
        const string None = "MATCH (n:None) RETURN n.name AS name, n.x AS pepole";
        Refuses<Longer>(None, "'Size'");
        Refuses<Derived>(None, "'pepole' fits no member of Derived");
        Refuses<int>(None, "one column");
        Refuses<(int, int, int)>(None, "takes 3 columns");
        Assert.Throws<InvalidCastException>(() => _graph.Stream<Derived>(None).ToList());
        await Assert.ThrowsAsync<InvalidCastException>(async () =>
        {
            await foreach (Derived _ in _graph.StreamAsync<Derived>(None))
                Assert.Fail("There is no row.");
        });
    }

    private static (int, int) Both(Underscored made) => (made.A_b, made.Ab);

    private T Only<T>(string query) => Assert.Single(_graph.Query<T>(query));

    private void Refuses<T>(string query, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidCastException>(() => _graph.Query<T>(query)).Message, StringComparison.Ordinal);

    public readonly record struct Place(int X, int Y);

    public class Base
    {
        public string Name { get; init; } = "";

        public object? Id { get; set; }
    }

    public sealed class Derived : Base
    {
        public int Size { get; set; }
    }

    public sealed class Hiding : Base
    {
        public new long Id { get; set; }
    }

    public record Short(string Name);

    public sealed record Longer(string Name, int Size) : Short(Name);

    public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

    public sealed record Keyword(string @class);

    public sealed record Holder(Place? Place);

    public sealed record Defaults(
        string Name, Colour Colour = Colour.Green, Colour? Other = Colour.Blue, decimal Share = 1.5m, DateOnly Day = default,
        int? Number = 7);

    public sealed class Marked
    {
        [JsonConstructor]
        public Marked(string name) => Text = name;

        public Marked(string name, int size) => Text = name + size;

        public string Text { get; }
    }

    public sealed class Underscored
    {
        public int A_b { get; set; }

        public int Ab { get; set; }
    }

    public sealed record Single(int Ab);

    public sealed class Closed
    {
        public int Field;

        public static int Shared { get; set; }

        public int Own { get; private set; }

        public int this[int item]
        {
            get => item;
            set => Own = value;
        }
    }

    public abstract class Shape
    {
        public int Size { get; set; }
    }
}
