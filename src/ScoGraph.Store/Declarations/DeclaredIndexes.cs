using System.Collections.Immutable;
using ScoGraph.Model.Snapshots.Sorted;

namespace ScoGraph.Store;

/// <summary>What is declared of a state, and the sorted indexes that it brings. Any thread.</summary>
internal sealed class DeclaredIndexes(StoreSchema schema, ImmutableArray<DeclaredIndex> indexes)
{
    public static readonly DeclaredIndexes None = new(StoreSchema.Empty, []);

    public StoreSchema Schema => schema;

    /// <summary>The indexes of a schema, each to be built on the first question.</summary>
    public static DeclaredIndexes Of(StoreSchema schema) =>
        new(schema, [.. schema.Shapes.Select(shape => new DeclaredIndex(shape, made: null))]);

    public DeclaredIndex? Find(IndexShape shape)
    {
        foreach (DeclaredIndex index in indexes)
        {
            if (index.Shape.Equals(shape))
                return index;
        }

        return null;
    }
}
