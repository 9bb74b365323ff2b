using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Shell.Editing;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Shell;

/// <summary>Asks somebody who leaves what shall become of changes that no file holds.</summary>
internal sealed class UnsavedQuestion(Session session, ToolTerminal terminal, IKeyboard keyboard)
{
    /// <returns>Whether the shell may be left.</returns>
    public bool MayLeave()
    {
        if (!session.HasUnsavedChanges)
            return true;
        // Within a transaction nothing can be saved: that it is open is the first thing to know.
        SaveTarget? target = session is { Transaction: null, File: { } file } ? SaveTarget.Own(file) : null;
        terminal.Output.Write(
            session.Transaction is not null ? "A transaction is open, and its changes are not kept. Leave without them? [y/N] "
            : target is null ? "The changes are in no file (:save FILE keeps them). Leave without them? [y/N] "
            : $"Save the changes to {target.Path}? [y]es, [n]o, or any other key to stay: ");
        terminal.Output.Flush();
        char answer = Answer();
        if (target is null || answer != 'y')
            return answer == 'y' || (target is not null && answer == 'n');
        session.Save(target, CancellationToken.None);
        terminal.Output.WriteLine($"written to {target.Path}");
        return true;
    }

    private char Answer()
    {
        keyboard.TakesInterrupt = true;
        try
        {
            char answer = char.ToLowerInvariant(keyboard.Read().KeyChar);
            terminal.Output.WriteLine(char.IsAsciiLetter(answer) ? answer.ToString() : "");
            return answer;
        }
        finally
        {
            keyboard.TakesInterrupt = false;
        }
    }
}
