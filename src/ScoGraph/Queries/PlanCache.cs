using System.Collections.Concurrent;

namespace ScoGraph.Queries;

/// <summary>
/// Compiled queries by text: of more than the capacity one goes that was not asked for since it was last looked at. Any thread; finding
/// takes no lock and, but for the first time, writes nothing that others read.
/// </summary>
internal sealed class PlanCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, Entry> _byText = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _round = new();

    public CompiledQuery? Find(string text)
    {
        if (!_byText.TryGetValue(text, out Entry? entry))
            return null;
        if (!entry.IsUsed)
            entry.IsUsed = true;
        return entry.Query;
    }

    public void Add(string text, CompiledQuery query)
    {
        if (capacity <= 0)
            return;
        lock (_lock)
        {
            if (_byText.TryGetValue(text, out Entry? known))
            {
                known.Query = query;
                return;
            }

            while (_round.Count >= capacity)
                PassOne();
            Entry entry = new(text, query);
            _round.Enqueue(entry);
            _byText[text] = entry;
        }
    }

    /// <summary>The next one in turn goes, or stays for another round if it was asked for.</summary>
    private void PassOne()
    {
        Entry next = _round.Dequeue();
        if (next.IsUsed)
        {
            next.IsUsed = false;
            _round.Enqueue(next);
        }
        else
            _byText.TryRemove(next.Text, out _);
    }

    private sealed class Entry(string text, CompiledQuery query)
    {
        private volatile CompiledQuery _query = query;
        private volatile bool _isUsed;

        public string Text => text;

        public CompiledQuery Query
        {
            get => _query;
            set => _query = value;
        }

        public bool IsUsed
        {
            get => _isUsed;
            set => _isUsed = value;
        }
    }
}
