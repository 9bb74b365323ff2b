using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

/// <summary>%export and %save: the graph as a file.</summary>
internal sealed class ExportMagic(string name, string help) : IMagic
{
    public string Name => name;

    public string Usage => $"%{name} FILE";

    public string Help => help;

    public void Run(CellStep step)
    {
        if (step.Argument.Length == 0)
            throw KernelErrors.Usage(Usage);
        if (step.Session.Transaction is not null)
            throw KernelErrors.TransactionIsOpen();
        try
        {
            step.Session.Graph.Export(step.Argument, cancellation: step.Cancellation);
        }
        catch (ArgumentException error)
        {
            throw KernelErrors.BadArgument(error.Message);
        }

        step.Output.Write($"written to {step.Argument}\n");
    }
}
