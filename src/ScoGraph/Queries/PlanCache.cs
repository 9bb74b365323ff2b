namespace ScoGraph.Queries;

/// <summary>The most recently used compiled queries by text. Any thread.</summary>
internal sealed class PlanCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, CompiledQuery Query)>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, CompiledQuery Query)> _byUse = new();

    public CompiledQuery? Find(string text)
    {
        lock (_lock)
        {
            if (!_byText.TryGetValue(text, out LinkedListNode<(string, CompiledQuery Query)>? node))
                return null;
            if (_byUse.First != node)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value.Query;
        }
    }

    public void Add(string text, CompiledQuery query)
    {
        if (capacity <= 0)
            return;
        lock (_lock)
        {
            if (_byText.Remove(text, out LinkedListNode<(string, CompiledQuery)>? older))
                _byUse.Remove(older);
            else if (_byText.Count >= capacity && _byUse.Last is { } last)
            {
                _byText.Remove(last.Value.Text);
                _byUse.RemoveLast();
            }

            _byText[text] = _byUse.AddFirst((text, query));
        }
    }
}
