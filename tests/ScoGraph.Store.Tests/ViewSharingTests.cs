using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Views;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>A view costs what it hides: everything else is that of the state beneath.</summary>
public sealed class ViewSharingTests
{
    private const int Nodes = 20_000;

    [Fact]
    public void What_holds_nothing_hidden_is_shared()
    {
        IGraphSnapshot state = State();
        IGraphSnapshot view = Without(state, relationship: 0);
        int kept = state.RelationshipTypes.Find("S"), ruled = state.RelationshipTypes.Find("R");
        Assert.Same(state.GetNodes(-1), view.GetNodes(-1));
        Assert.Same(state.GetNodes(0), view.GetNodes(0));
        Assert.Same(state.GetNodeColumn(state.PropertyKeys.Find("p")), view.GetNodeColumn(state.PropertyKeys.Find("p")));
        Assert.Same(
            state.GetRelationshipColumn(state.PropertyKeys.Find("other")), view.GetRelationshipColumn(state.PropertyKeys.Find("other")));
        foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
        {
            Assert.Same(state.GetAdjacency(kept, direction), view.GetAdjacency(kept, direction));
            Adjacency all = state.GetAdjacency(ruled, direction), visible = view.GetAdjacency(ruled, direction);
            Assert.Equal(1, Enumerable.Range(0, all.PageCount).Count(page => all.Page(page) != visible.Page(page)));
        }

        PropertyColumn from = state.GetRelationshipColumn(state.PropertyKeys.Find("from"))!;
        PropertyColumn seen = view.GetRelationshipColumn(state.PropertyKeys.Find("from"))!;
        Assert.Equal(1, Enumerable.Range(0, from.PageCount).Count(page => from.Page(page) != seen.Page(page)));
        Assert.All(
            Enumerable.Range(0, state.Relationships.PageCount),
            page => Assert.Same(state.Relationships.Page(page), view.Relationships.Page(page)));
    }

    [Fact]
    public void Where_nothing_is_hidden_and_nothing_is_to_be_told_the_view_is_the_state()
    {
        IGraphSnapshot state = State();
        Assert.Same(state, FilteredSnapshot.Of(state, new HiddenElements(IdSet.Empty, IdSet.Empty), []));
    }

    private static IGraphSnapshot Without(IGraphSnapshot state, int relationship)
    {
        IdSetBuilder hidden = new();
        hidden.Add(relationship);
        return FilteredSnapshot.Of(state, new HiddenElements(IdSet.Empty, hidden.Build()), []);
    }

    private static IGraphSnapshot State() => Writing.Of(writer =>
    {
        for (int i = 0; i < Nodes; i++)
            writer.SetNodeProperty(writer.CreateNode(["N"]), "p", Value.FromInteger(i));
        for (int i = 0; i < Nodes; i++)
        {
            writer.SetRelationshipProperty(writer.CreateRelationship("R", i, (i * 7) % Nodes), "from", Value.FromInteger(2000));
            writer.SetRelationshipProperty(writer.CreateRelationship("S", i, (i * 3) % Nodes), "other", Value.FromInteger(i));
        }
    }).Current;
}
