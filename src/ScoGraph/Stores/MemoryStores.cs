using ScoGraph.Formats.Elements;
using ScoGraph.Model.Stores;
using ScoGraph.Store;

namespace ScoGraph.Stores;

/// <summary>
/// Makes the stores of graphs in memory. The one place of the façade that knows which store stands behind the contract.
/// </summary>
internal static class MemoryStores
{
    /// <summary>An empty store.</summary>
    /// <param name="time">The clock of its commits.</param>
    public static IGraphStore Empty(TimeProvider time) => new MemoryStore(time);

    /// <summary>
    /// A store of what a reader pushes: relationships name their ends by the places of the nodes in the order in which they came.
    /// </summary>
    /// <param name="read">The reader; if it fails, nothing is made.</param>
    /// <param name="time">The clock of the store's commits.</param>
    /// <exception cref="Model.Diagnostics.ValueException">What it pushes violates a constraint that it declares.</exception>
    public static IGraphStore Load(Action<IElementSink> read, TimeProvider time)
    {
        BulkLoader loader = new();
        read(new Sink(loader));
        return loader.Build(time);
    }

    /// <inheritdoc cref="Load"/>
    public static async Task<IGraphStore> LoadAsync(Func<IElementSink, Task> read, TimeProvider time)
    {
        BulkLoader loader = new();
        await read(new Sink(loader)).ConfigureAwait(false);
        return loader.Build(time);
    }

    /// <summary>Puts elements into a bulk loader, whose numbers are those of the order in which they come.</summary>
    private sealed class Sink(BulkLoader loader) : IElementSink
    {
        public void Declare(GraphDeclaration declaration) => loader.Declare(declaration);

        public void Add(NodeElement node)
        {
            int id = loader.AddNode(node.Labels);
            foreach (PropertyElement property in node.Properties)
                loader.NodeProperty(property.Key).SetValue(id, property.Value);
        }

        public void Add(RelationshipElement relationship)
        {
            int id = loader.AddRelationship(loader.RelationshipType(relationship.Type), relationship.Start, relationship.End);
            foreach (PropertyElement property in relationship.Properties)
                loader.RelationshipProperty(property.Key).SetValue(id, property.Value);
        }

        public void Complete()
        {
            // The store is built by whoever asked for it, who gets there only where the whole document is right.
        }
    }
}
