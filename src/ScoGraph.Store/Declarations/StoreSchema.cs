using System.Collections.Immutable;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;

namespace ScoGraph.Store;

/// <summary>What is declared of a state, with the ids of what is named. Immutable.</summary>
internal sealed class StoreSchema
{
    public static readonly StoreSchema Empty = new(GraphCatalog.Empty, [], []);

    private StoreSchema(GraphCatalog catalog, ImmutableArray<ResolvedConstraint> constraints, ImmutableArray<IndexShape> shapes)
    {
        Catalog = catalog;
        Constraints = constraints;
        Shapes = shapes;
        ILookup<bool, IndexShape> followed = constraints.Select(constraint => constraint.Shape).Concat(shapes)
            .ToLookup(shape => shape.OfRelationships);
        IsOfNodes = followed.Contains(false);
        IsOfRelationships = followed.Contains(true);
    }

    public GraphCatalog Catalog { get; }

    public ImmutableArray<ResolvedConstraint> Constraints { get; }

    /// <summary>The sorted indexes that the declarations bring, each once.</summary>
    public ImmutableArray<IndexShape> Shapes { get; }

    /// <summary>Whether a constraint or a sorted index is of nodes, so that those which change are noted.</summary>
    public bool IsOfNodes { get; }

    /// <summary>Whether a constraint or a sorted index is of relationships, so that those which change are noted.</summary>
    public bool IsOfRelationships { get; }

    /// <summary>The schema of a catalog; names that the store does not know are numbered. For the writer.</summary>
    public static StoreSchema Of(GraphCatalog catalog, NameTable labels, NameTable types, NameTable keys)
    {
        if (catalog.All.IsEmpty)
            return Empty;
        ResolvedConstraint[] constraints =
            [.. catalog.All.OfType<GraphConstraint>().Select(constraint => new ResolvedConstraint(constraint, ShapeOf(constraint)))];
        IEnumerable<IndexShape> shapes = constraints.Where(constraint => constraint.IsUnique).Select(constraint => constraint.Shape)
            .Concat(catalog.All.OfType<GraphIndex>().Where(index => index.Kind == IndexKind.Range).Select(ShapeOf));
        return new StoreSchema(catalog, [.. constraints], [.. shapes.Distinct()]);

        IndexShape ShapeOf(GraphDeclaration declaration)
        {
            bool ofRelationships = declaration.Target.IsRelationships;
            int owner = (ofRelationships ? types : labels).GetOrAdd(declaration.Target.Name);
            return new IndexShape(ofRelationships, owner, [.. declaration.Properties.Select(keys.GetOrAdd)]);
        }
    }
}
