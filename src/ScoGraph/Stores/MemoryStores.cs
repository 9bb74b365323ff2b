using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Elements.Batches;
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
    /// <param name="threads">How many threads may build the store at once.</param>
    /// <exception cref="Model.Diagnostics.ValueException">What it pushes violates a constraint that it declares.</exception>
    public static IGraphStore Load(Action<IElementSink> read, TimeProvider time, int threads = 1)
    {
        BulkLoader loader = new() { Threads = threads };
        read(new Sink(loader));
        return loader.Build(time);
    }

    /// <summary>The same of a reader that waits.</summary>
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

        public void Add(NodeBatch nodes)
        {
            int first = loader.NodeCount;
            foreach ((string[] labels, _, int count) in nodes.Labels.Runs(nodes.Count))
                loader.AddNodes(loader.LabelSet(labels), count);
            foreach (BatchColumn column in nodes.Columns)
                Add(column, first, nodes.Count, loader.NodeProperty(column.Key));
        }

        public void Add(RelationshipBatch relationships)
        {
            int first = loader.RelationshipCount;
            foreach ((string type, int from, int count) in relationships.Types.Runs(relationships.Count))
            {
                loader.AddRelationships(
                    loader.RelationshipType(type), relationships.Starts.AsSpan(from, count), relationships.Ends.AsSpan(from, count));
            }

            foreach (BatchColumn column in relationships.Columns)
                Add(column, first, relationships.Count, loader.RelationshipProperty(column.Key));
        }

        private static void Add(BatchColumn column, int first, int count, ColumnLoader values)
        {
            if (column.Integers is { } integers)
                values.SetIntegers(first, integers.AsSpan(0, count), column.Present);
            else if (column.Floats is { } floats)
                values.SetFloats(first, floats.AsSpan(0, count), column.Present);
            else if (column.Strings is { } strings)
                values.SetStrings(first, strings.AsSpan(0, count), column.Present);
            else
                AddValues(column, first, count, values);
        }

        private static void AddValues(BatchColumn column, int first, int count, ColumnLoader values)
        {
            for (int row = 0; row < count; row++)
            {
                if (column[row] is { IsNull: false } value)
                    values.SetValue(first + row, value);
            }
        }

        public void Complete()
        {
            // The store is built by whoever asked for it, who gets there only where the whole document is right.
        }
    }
}
