using ScoGraph.Store;

namespace ScoGraph.Sqlite.Tests.Proofs;

/// <summary>What a graph is after each of the numbered transactions, found out in memory. Any thread.</summary>
internal sealed class KnownStates(NumberedWork work)
{
    private readonly MemoryStore _store = new();
    private readonly List<string> _names = [StateText.Name(new MemoryStore().Current)];

    /// <summary>The name of the state after a transaction.</summary>
    public string this[int number]
    {
        get
        {
            lock (_names)
            {
                while (_names.Count <= number)
                {
                    work.Commit(_store);
                    _names.Add(StateText.Name(_store.Current));
                }

                return _names[number];
            }
        }
    }
}
