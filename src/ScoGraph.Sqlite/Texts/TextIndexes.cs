using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>The indexes of texts of a graph in use, each made on its first question. Any thread.</summary>
internal sealed class TextIndexes : IDisposable
{
    private readonly Lock _adding = new();
    private readonly Dictionary<GraphIndex, TextIndex> _current = [];

    /// <summary>Those of views, of past states and of transactions, which live as long as these do.</summary>
    private readonly ConditionalWeakTable<object, Dictionary<GraphIndex, TextIndex>> _others = [];

    private StoreTables? _tables;

    /// <summary>The index for questions to a state.</summary>
    public TextIndex Find(GraphIndex index, IGraphSnapshot state)
    {
        lock (_adding)
        {
            StoreTables? tables = (state as MemorySnapshot)?.Content.Tables;
            _tables ??= tables;
            Dictionary<GraphIndex, TextIndex> indexes = tables is not null && tables == _tables
                ? _current : _others.GetOrCreateValue(tables ?? (object)state);
            if (!indexes.TryGetValue(index, out TextIndex? found))
                indexes.Add(index, found = new TextIndex(index));
            return found;
        }
    }

    public void Dispose()
    {
        lock (_adding)
        {
            foreach (TextIndex index in _current.Values.Concat(_others.SelectMany(other => other.Value.Values)))
                index.Dispose();
            _current.Clear();
            _others.Clear();
        }
    }
}
