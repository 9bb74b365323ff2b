using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Cells;

/// <summary>Runs the statements and magics of a cell in order; the first that fails ends it, and what ran before it stays done.</summary>
internal sealed class CellRunner(Session session)
{
    /// <exception cref="ScoGraphException">A statement or a magic failed; the message is the report for the user.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Run(string cell, ICellOutput output, CancellationToken cancellationToken)
    {
        IReadOnlyList<CellPart> parts = CellReader.Read(cell);
        for (int i = 0; i < parts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isLast = i == parts.Count - 1;
            using CellProgress progress = new(session.Time, output.ShowProgress);
            CellExecution execution = new(session, output, cell, parts[i], isLast)
            {
                Cancellation = cancellationToken,
                Progress = progress,
            };
            if (execution.Part.Magic is { } magic)
                MagicCatalog.Get(session.Host, magic).Run(execution);
            else
                StatementRunner.Run(execution, PlacedText.Of(cell, execution.Part));
        }
    }
}
