using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics.Transactions;

/// <summary>%commit and %rollback: the end of a transaction.</summary>
internal sealed class EndMagic(string name, string help, string said, Action<Session> end) : IMagic
{
    public string Name => name;

    public string Usage => $"%{name}";

    public string Help => help;

    public void Run(CellExecution execution)
    {
        end(execution.Session);
        execution.Output.Write($"transaction {said}\n");
    }
}
