using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

/// <summary>%export and %save: the graph as a file.</summary>
internal sealed class ExportMagic(string name, string help) : IMagic
{
    public string Name => name;

    public string Usage => $"%{name} FILE";

    public string Help => help;

    public void Run(CellExecution execution)
    {
        if (execution.Argument.Length == 0)
            throw SessionErrors.Usage(Usage);
        if (execution.Session.Transaction is not null)
            throw SessionErrors.TransactionIsOpen();
        try
        {
            execution.Session.Graph.Export(execution.Argument, cancellationToken: execution.Cancellation);
        }
        catch (ArgumentException error)
        {
            throw SessionErrors.BadArgument(error.Message);
        }

        execution.Output.Write($"written to {execution.Argument}\n");
    }
}
