using ScoGraph.Documents;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Reviewing;

/// <summary>Goes through the undecided facts of a review; answers are lines, from a person or a pipe.</summary>
/// <param name="keep">Keeps what was decided so far.</param>
internal sealed class ReviewSession(List<ReviewItem> items, ToolTerminal terminal, Action keep)
{
    private const string Question = "accept, reject, edit, skip or quit? [a/r/e/s/q] ";

    public void Run(CancellationToken cancellationToken)
    {
        int[] open = [.. Enumerable.Range(0, items.Count).Where(i => items[i].Decision == ReviewDecision.Open)];
        for (int i = 0; i < open.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Show(items[open[i]], i + 1, open.Length);
            if (!Decide(open[i]))
                break;
        }

        terminal.Output.WriteLine(
            $"{Count(ReviewDecision.Accept)} accepted, {Count(ReviewDecision.Reject)} rejected, {Count(ReviewDecision.Open)} undecided");
    }

    /// <returns>Whether to go on.</returns>
    private bool Decide(int i)
    {
        while (true)
        {
            switch (Ask(Question)?.Trim().ToLowerInvariant())
            {
                case "a" or "accept":
                    Set(i, items[i] with { Decision = ReviewDecision.Accept });
                    return true;
                case "r" or "reject":
                    Set(i, items[i] with { Decision = ReviewDecision.Reject });
                    return true;
                case "s" or "skip":
                    return true;
                case null or "q" or "quit":
                    return false;
                case "e" or "edit":
                    if (Edited(items[i]) is not { } edited)
                        return false;
                    Set(i, edited);
                    Show(edited, null, null);
                    break;
                default:
                    terminal.Output.WriteLine("Write a, r, e, s or q.");
                    break;
            }
        }
    }

    /// <summary>Asks for each part; an empty line leaves it as it is.</summary>
    /// <returns>Null where the input ends.</returns>
    private ReviewItem? Edited(ReviewItem item)
    {
        if (Ask($"type [{item.Type}]: ") is not { } type || Ask($"start [{item.Start}]: ") is not { } start
            || Ask($"end [{item.End}]: ") is not { } end || Ask($"because [{item.Because ?? "stated"}]: ") is not { } because)
        {
            return null;
        }

        return item with
        {
            Type = Or(type, item.Type),
            Start = Or(start, item.Start),
            End = Or(end, item.End),
            Because = because.Trim() switch { "" => item.Because, "stated" => null, { } reason => reason },
        };
    }

    private void Show(ReviewItem item, int? number, int? count)
    {
        terminal.Output.WriteLine();
        string place = $"{item.Document}, paragraph {item.Paragraph}";
        terminal.Output.WriteLine(number is null ? place : $"{number} of {count}: {place}");
        PassageText.Write(terminal, item.Before, item.Quote, item.After);
        string why = item.Because is null ? "stated" : $"inferred: {item.Because}";
        string more = string.Concat(item.Properties.Select(property => $", {property.Key}: {property.Value}"));
        terminal.Output.WriteLine($"{item.Start} {item.Type} {item.End} ({why}{more}){(item.IsKnown ? ", known already" : "")}");
    }

    private void Set(int i, ReviewItem item)
    {
        items[i] = item;
        keep();
    }

    private string? Ask(string question)
    {
        terminal.Output.Write(question);
        string? answer = terminal.Input.ReadLine();
        if (answer is null || !terminal.HasKeyboard)
            terminal.Output.WriteLine();
        return answer;
    }

    private int Count(ReviewDecision decision) => items.Count(item => item.Decision == decision);

    private static string Or(string answer, string old) => string.IsNullOrWhiteSpace(answer) ? old : answer.Trim();
}
