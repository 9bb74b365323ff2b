using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics.Transactions;

internal sealed class RollbackMagic : IMagic
{
    public string Name => "rollback";

    public string Usage => "%rollback";

    public string Help => "Ends the transaction and takes its changes back.";

    public void Run(CellExecution execution)
    {
        execution.Session.Rollback();
        execution.Output.Write("transaction rolled back\n");
    }
}
