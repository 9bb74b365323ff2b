using System.Runtime.InteropServices;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;

namespace ScoGraph.Store;

/// <summary>
/// What is declared of the state that a statement makes, and the elements it changed, as far as declarations may be about them: with
/// these the constraints are checked and the sorted indexes follow.
/// </summary>
internal sealed class DraftDeclarations(MemorySnapshot before)
{
    private readonly List<int> _nodes = [];
    private readonly List<int> _relationships = [];
    private readonly Dictionary<IndexShape, FollowedIndex> _followed = [];
    private readonly Dictionary<IndexShape, (SortedIndex Index, long Version)> _built = [];

    private DeclaredIndexes Earlier => before.Content.Declared;

    /// <summary>What is declared now.</summary>
    public StoreSchema Schema { get; private set; } = before.Content.Declared.Schema;

    public void NoteNode(NodeId node)
    {
        if (Earlier.Schema.IsOfNodes)
            Note(_nodes, node);
    }

    public void NoteRelationship(RelationshipId relationship)
    {
        if (Earlier.Schema.IsOfRelationships)
            Note(_relationships, relationship);
    }

    /// <summary>Replaces the catalog.</summary>
    public void Use(GraphCatalog catalog) => Schema = before.Content.Tables.Resolve(catalog);

    /// <summary>The index of a shape in the state as it is now; null where none is declared.</summary>
    public SortedIndex? Find(IGraphSnapshot view, IndexShape shape)
    {
        if (!Schema.Shapes.Contains(shape))
            return null;
        return Earlier.Find(shape) is { } earlier ? Follow(earlier).Update(view, Noted(shape)) : Build(view, shape);
    }

    /// <summary>Checks the constraints.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">One is violated.</exception>
    public void Check(IGraphSnapshot view)
    {
        if (Schema.Constraints.IsEmpty)
            return;
        int[]? nodes = null, relationships = null;
        foreach (ResolvedConstraint constraint in Schema.Constraints)
        {
            IndexShape shape = constraint.Shape;
            ConstraintCheck check = new(view, constraint);
            if (!constraint.Constraint.Equals(Earlier.Schema.Catalog.Find(constraint.Constraint.Name)))
                check.All(constraint.IsUnique ? Find(view, shape) : null);
            else if (Noted(shape).Count > 0)
                check.Changed(
                    shape.OfRelationships ? relationships ??= Distinct(_relationships) : nodes ??= Distinct(_nodes),
                    constraint.IsUnique ? Earlier.Find(shape)!.Of(before) : null);
        }
    }

    /// <summary>What is declared of the state that the draft became, and the indexes as far as they are made.</summary>
    /// <param name="view">The draft as it is for good.</param>
    public DeclaredIndexes Freeze(IGraphSnapshot view)
    {
        if (Schema == Earlier.Schema && _nodes.Count + _relationships.Count == 0)
            return Earlier;
        return new DeclaredIndexes(Schema, [.. Schema.Shapes.Select(shape => Freeze(view, shape))]);
    }

    private DeclaredIndex Freeze(IGraphSnapshot view, IndexShape shape)
    {
        if (Earlier.Find(shape) is not { } earlier)
            return new DeclaredIndex(shape, _built.TryGetValue(shape, out (SortedIndex Index, long Version) built)
                && built.Version == view.Version ? built.Index : null);
        if (Noted(shape).Count == 0)
            return earlier;
        // Where much changed, it is as quick to sort all elements once somebody asks.
        return new DeclaredIndex(shape, earlier.Made is { } made && Noted(shape).Count <= 1024 + made.Count / 2
            ? Follow(earlier).Update(view, Noted(shape)) : null);
    }

    /// <summary>Notes an element, once for changes in a row that no index has followed yet.</summary>
    private void Note(List<int> noted, int id)
    {
        if (noted.Count == 0 || noted[^1] != id || _followed.Count > 0)
            noted.Add(id);
    }

    private List<int> Noted(IndexShape shape) => shape.OfRelationships ? _relationships : _nodes;

    private FollowedIndex Follow(DeclaredIndex earlier)
    {
        ref FollowedIndex? followed = ref CollectionsMarshal.GetValueRefOrAddDefault(_followed, earlier.Shape, out _);
        return followed ??= new FollowedIndex(before, earlier);
    }

    private SortedIndex Build(IGraphSnapshot view, IndexShape shape)
    {
        if (!_built.TryGetValue(shape, out (SortedIndex Index, long Version) built) || built.Version != view.Version)
            _built[shape] = built = (SortedIndexBuilder.Build(view, shape), view.Version);
        return built.Index;
    }

    private static int[] Distinct(List<int> ids)
    {
        int[] distinct = [.. new HashSet<int>(ids)];
        Array.Sort(distinct);
        return distinct;
    }
}
