using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics.Transactions;

internal sealed class CommitMagic : IMagic
{
    public string Name => "commit";

    public string Usage => "%commit";

    public string Help => "Ends the transaction and keeps its changes.";

    public void Run(CellExecution execution)
    {
        execution.Session.Commit();
        execution.Output.Write("transaction committed\n");
    }
}
