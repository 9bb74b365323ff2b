using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

/// <summary>%explain and %profile: the query with the keyword in front.</summary>
internal sealed class PlanMagic(string name, string help) : IMagic
{
    public string Name => name;

    public string Usage => $"%{name} QUERY";

    public string Help => help;

    public bool TakesQuery => true;

    public void Run(CellStep step)
    {
        if (step.Argument.Length == 0)
            throw KernelErrors.Usage(Usage);
        StatementRunner.Run(step, PlacedText.Of(step.Cell, step.Part, name.ToUpperInvariant()));
    }
}
