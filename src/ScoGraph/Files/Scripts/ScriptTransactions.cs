namespace ScoGraph.Files.Scripts;

/// <summary>
/// The transactions of a script. Statements outside of those that it begins share one; what it rolls back is dropped. Nobody sees the graph
/// before the script has ended, so all of it is still done or none.
/// </summary>
/// <param name="begin">Begins a transaction of the graph.</param>
internal sealed class ScriptTransactions(Func<Transaction> begin) : IDisposable
{
    /// <summary>The transaction in which statements run.</summary>
    public Transaction Current { get; private set; } = begin();

    /// <summary>Where the transaction begins that the script has begun and not ended; null where it has none open.</summary>
    public int? Begun { get; private set; }

    /// <summary>Does what a command says.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Obey(ScriptCommand command)
    {
        switch (command.Name)
        {
            case "begin" when Begun is null:
                Current.Commit();
                Begun = command.Start;
                break;
            case "begin":
                return ScriptErrors.BegunAlready;
            case "commit" or "rollback" when Begun is null:
                return ScriptErrors.NoneOpen;
            case "commit":
                Current.Commit();
                Begun = null;
                break;
            case "rollback":
                Current.Rollback();
                Begun = null;
                break;
            case "auto" or "use" or "schema await":
                return null;
            default:
                return ScriptErrors.UnknownCommand(command.Name);
        }

        Current = begin();
        return null;
    }

    /// <summary>Commits what stands outside of the script's own transactions.</summary>
    public void Finish() => Current.Commit();

    public void Dispose() => Current.Dispose();
}
