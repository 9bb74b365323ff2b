using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics.Transactions;

internal sealed class BeginMagic : IMagic
{
    public string Name => "begin";

    public string Usage => "%begin";

    public string Help => "Opens a transaction: what the next cells change can be taken back together.";

    public void Run(CellExecution execution)
    {
        execution.Session.Begin(execution.Cancellation);
        execution.Output.Write("transaction begun\n");
    }
}
