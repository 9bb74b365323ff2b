using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Tests.Proofs;

/// <summary>
/// Numbered transactions, each of several elements, so that a half one shows: nodes and relationships come, change and go; texts are short
/// and long; one transaction makes a hub. What the graph is after each is known by the number.
/// </summary>
/// <param name="hub">How many neighbours the hub gets.</param>
internal sealed class NumberedWork(int hub)
{
    private const string Key = "key";
    private const string Number = "number";
    private const string Counter = "counter";
    private const int HubAt = 3;

    /// <summary>The number of the last transaction in a state; 0 where there is none.</summary>
    public static int NumberOf(IGraphSnapshot state) =>
        Find(state, Counter) is { } counter
            && state.GetNodeColumn(state.PropertyKeys.Find(Number))?.Get(counter) is { IsInteger: true } number
            ? (int)number.AsInteger() : 0;

    /// <summary>Runs the next transaction up to its commit.</summary>
    /// <param name="store">The store.</param>
    /// <param name="salt">Tells attempts of one number apart.</param>
    public StoreTransaction Begin(MemoryStore store, int salt = 0)
    {
        StoreTransaction transaction = store.BeginWrite();
        try
        {
            IGraphWriter writer = transaction.BeginStatement();
            Run(writer, NumberOf(transaction.Snapshot) + 1, salt);
            transaction.Keep(writer);
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <summary>Runs and commits the next transaction.</summary>
    public void Commit(MemoryStore store, int salt = 0)
    {
        using StoreTransaction transaction = Begin(store, salt);
        transaction.Commit();
    }

    private void Run(IGraphWriter writer, int number, int salt)
    {
        int counter = Find(writer.View, Counter) ?? Create(writer, Counter, "Counter");
        writer.SetNodeProperty(counter, Number, Value.FromInteger(number));
        writer.SetNodeProperty(counter, "salt", Value.FromInteger(salt));
        int last = counter;
        for (int i = 0; i < (number == HubAt ? hub : 3); i++)
        {
            int node = Create(writer, $"{number}.{i}", i % 2 == 0 ? "Even" : "Odd");
            writer.SetNodeProperty(node, Number, Value.FromInteger(number));
            writer.SetNodeProperty(node, "text", Value.FromString(Text(number, i)));
            writer.SetRelationshipProperty(writer.CreateRelationship("OF", node, counter), Number, Value.FromInteger(i));
            writer.CreateRelationship("NEXT", last, node);
            last = node;
        }

        if (number % 3 == 0 && Find(writer.View, $"{number - 2}.1") is { } gone)
        {
            writer.DetachNode(gone);
            writer.DeleteNode(gone);
        }

        if (number % 2 == 0 && Find(writer.View, $"{number - 1}.0") is { } changed)
        {
            writer.AddLabel(changed, "Changed");
            writer.SetNodeProperty(changed, "text", Value.FromFloat(number / 2.0));
        }
    }

    private static int Create(IGraphWriter writer, string key, string label)
    {
        int node = writer.CreateNode([label, "Item"]);
        writer.SetNodeProperty(node, Key, Value.FromString(key));
        return node;
    }

    /// <summary>Mostly short; some in several pages of SQLite, and some that a commit writes in compressed parts.</summary>
    private static string Text(int number, int item)
    {
        int length = item != 0 ? 12 : number % 29 == 20 ? 80_000 : number % 7 == 5 ? 9_000 : 40;
        return string.Create(length, number, static (text, number) =>
        {
            uint state = (uint)number;
            for (int i = 0; i < text.Length; i++)
                text[i] = (char)('a' + ((state = (state * 1664525) + 1013904223) >> 24) % 26);
        });
    }

    private static int? Find(IGraphSnapshot state, string key)
    {
        PropertyColumn? column = state.GetNodeColumn(state.PropertyKeys.Find(Key));
        for (int node = 0; column is not null && node < state.NodeBound; node++)
        {
            if (column.Get(node) is { IsNull: false } value && value.AsString() == key)
                return node;
        }

        return null;
    }
}
