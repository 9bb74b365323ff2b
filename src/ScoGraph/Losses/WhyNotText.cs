using System.Text;

namespace ScoGraph.Losses;

/// <summary>The answer as a short tree of text.</summary>
internal static class WhyNotText
{
    public static string Write(WhyNotAnswer answer)
    {
        StringBuilder text = new();
        if (answer.Outcome == WhyNotOutcome.Present)
            return "The row is there.\n";
        if (answer.Outcome == WhyNotOutcome.CannotTell)
            return $"Cannot tell: {answer.Reason}\n";
        foreach (RowLoss loss in answer.Losses)
        {
            text.Append($"Lost at {loss.Blamed.Clause}, character {loss.Blamed.Start + 1}: {Flat(loss.Blamed.Text)}\n");
            List<string> lines = [Flat(loss.Reason)];
            if (loss.Note is { } note)
                lines.Add(Flat(note));
            lines.AddRange(loss.Nearest.Select(fact => $"nearest: {Flat(fact.ToString())}"));
            foreach ((int at, string line) in lines.Index())
                text.Append(at == lines.Count - 1 ? "└─ " : "├─ ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Flat(string line) =>
        string.Concat(line.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c));
}
