using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class ColumnTests
{
    [Fact]
    public void Pages_have_the_narrowest_type()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 1100));
        PropertyColumn pages = store.Current.GetNodeColumn(0)!;
        Assert.NotNull(pages.Page(0)!.Integers);
        Assert.NotNull(pages.Page(1)!.Integers);

        store.Write(w => w.SetNodeProperty(1050, "id", Value.FromFloat(0.5)));
        PropertyColumn mixed = store.Current.GetNodeColumn(0)!;
        Assert.Same(pages.Page(0), mixed.Page(0));
        Assert.NotNull(mixed.Page(1)!.Values);
        Assert.Equal(1049, mixed.Get(1049).AsInteger());
        Assert.Equal(0.5, mixed.Get(1050).AsFloat());
        Assert.True(mixed.Get(1100).IsNull);
        Assert.True(mixed.Get(99_999).IsNull);
    }

    [Fact]
    public void A_page_that_lost_its_last_value_is_gone()
    {
        using MemoryStore store = Writing.Of(w => w.SetNodeProperty(w.CreateNode([]), "x", Value.FromString("a")));
        store.Write(w =>
        {
            w.SetNodeProperty(0, "x", Value.Null);
            Assert.Null(w.View.GetNodeColumn(0));
            w.SetNodeProperty(0, "x", Value.FromFloat(2));
        });
        Assert.NotNull(store.Current.GetNodeColumn(0)!.Page(0)!.Floats);
    }

    [Fact]
    public void Writes_of_a_statement_do_not_reach_the_state_before()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 10));
        PropertyColumn before = store.Current.GetNodeColumn(0)!;
        store.Write(w =>
        {
            w.SetNodeProperty(3, "id", Value.FromInteger(-3));
            Assert.Equal(-3, w.View.GetNodeColumn(0)!.Get(3).AsInteger());
            w.SetNodeProperty(3, "id", Value.FromString("x"));
            Assert.Equal("x", w.View.GetNodeColumn(0)!.Get(3).AsString());
        });
        Assert.Equal(3, before.Get(3).AsInteger());
    }

    [Fact]
    public void What_is_appended_copies_no_array_and_is_not_seen_by_the_states_before()
    {
        using MemoryStore store = Writing.Of(w => w.SetNodeProperty(w.CreateNode([]), "name", Value.FromString("a")));
        store.Write(w => w.CreateNode([]));
        PropertyColumn one = store.Current.GetNodeColumn(0)!;
        store.Write(w => w.SetNodeProperty(1, "name", Value.FromString("b")));
        PropertyColumn two = store.Current.GetNodeColumn(0)!;
        store.Write(w => w.SetNodeProperty(w.CreateNode([]), "name", Value.FromString("c")));
        PropertyColumn three = store.Current.GetNodeColumn(0)!;
        Assert.Same(one.Page(0)!.Strings, three.Page(0)!.Strings);
        Assert.Equal(["a", null, null], Texts(one));
        Assert.Equal(["a", "b", null], Texts(two));
        Assert.Equal(["a", "b", "c"], Texts(three));
    }

    [Fact]
    public void A_place_that_was_written_to_once_is_not_written_to_again()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 1));
        store.Write(w => w.CreateNode([]));
        store.Write(w => w.SetNodeProperty(1, "id", Value.FromInteger(10)));
        PropertyColumn ten = store.Current.GetNodeColumn(0)!;
        store.Write(w => w.SetNodeProperty(1, "id", Value.Null));
        PropertyColumn none = store.Current.GetNodeColumn(0)!;
        store.Write(w => w.SetNodeProperty(1, "id", Value.FromInteger(20)));
        Assert.Equal(10, ten.Get(1).AsInteger());
        Assert.True(none.Get(1).IsNull);
        Assert.Equal(20, store.Current.GetNodeColumn(0)!.Get(1).AsInteger());
    }

    [Fact]
    public void Two_copies_of_a_graph_append_at_the_same_place()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 1));
        store.Write(w => w.SetNodeProperty(w.CreateNode([]), "id", Value.FromInteger(1)));
        using MemoryStore copy = (MemoryStore)store.Copy(TimeProvider.System);
        store.Write(w => w.SetNodeProperty(w.CreateNode([]), "id", Value.FromInteger(2)));
        copy.Write(w => w.SetNodeProperty(w.CreateNode([]), "id", Value.FromInteger(-2)));
        store.Write(w => w.SetNodeProperty(w.CreateNode([]), "id", Value.FromInteger(3)));
        Assert.Equal([0, 1, 2, 3], Numbers(store, 4));
        Assert.Equal([0, 1, -2], Numbers(copy, 3));

        static IEnumerable<long> Numbers(MemoryStore store, int count) =>
            Enumerable.Range(0, count).Select(id => store.Current.GetNodeColumn(0)!.Get(id).AsInteger());
    }

    [Fact]
    public void The_same_temporal_value_is_no_change()
    {
        Value Duration(long days) => Value.From(new DurationValue(1, days, 3, 4));
        using MemoryStore store = Writing.Of(w => w.SetNodeProperty(w.CreateNode([]), "x", Value.FromList(Duration(1))));
        Assert.False(store.Write(w => w.SetNodeProperty(0, "x", Value.FromList(Duration(1)))).Any);
        Assert.True(store.Write(w => w.SetNodeProperty(0, "x", Value.FromList(Duration(2)))).Any);
    }

    private static IEnumerable<string?> Texts(PropertyColumn column) =>
        Enumerable.Range(0, 3).Select(id => column.Get(id) is { IsNull: false } value ? value.AsString() : null);
}
