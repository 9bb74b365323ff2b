using ScoGraph.Jupyter.Magics;

namespace ScoGraph.Jupyter.Cells;

/// <summary>Runs the statements and magics of a cell in order; the first that fails ends it, and what ran before it stays done.</summary>
internal sealed class CellRunner(NotebookSession session)
{
    /// <exception cref="ScoGraphException">A statement or a magic failed; the message is the report for the user.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Run(string cell, ICellOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<CellPart> parts = CellReader.Read(cell);
        for (int i = 0; i < parts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            CellStep step = new(session, output, cell, parts[i], IsLast: i == parts.Count - 1) { Cancellation = cancellation };
            if (step.Part.Magic is { } magic)
                MagicCatalog.Get(magic).Run(step);
            else
                StatementRunner.Run(step, PlacedText.Of(cell, step.Part));
        }
    }
}
