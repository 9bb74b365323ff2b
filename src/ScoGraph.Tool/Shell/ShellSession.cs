using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Shell.Editing;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Shell;

/// <summary>Reads inputs and runs each as a notebook runs a cell, until the user leaves. What goes wrong never ends it.</summary>
internal sealed class ShellSession(Session session, ToolTerminal terminal)
{
    private readonly CellRunner _cells = new(session);
    private readonly ShellOutput _output = new(terminal);

    /// <summary>Whether any input failed.</summary>
    public bool Failed { get; private set; }

    /// <summary>With a keyboard.</summary>
    public void Talk(IKeyboard keyboard, InputHistory history, Func<(int Width, int Height)> size)
    {
        terminal.Output.WriteLine("ScoGraph. :help lists the commands, Tab completes, Ctrl-R searches, Ctrl-C stops a question, Ctrl-D leaves.");
        EditorScreen screen = new(terminal.Output, size, terminal.HasColours);
        EditorQuestions questions = new(
            text => ShellWords.IsWord(text) || CompletenessCheck.Of(session, text) != Completeness.Incomplete,
            (text, cursor) => CellCompletion.Find(session, text, cursor));
        LineEditor editor = new(keyboard, screen, history, questions);
        UnsavedQuestion unsaved = new(session, terminal, keyboard);
        CancellationTokenSource? running = null;
        ConsoleCancelEventHandler stop = (_, signal) =>
        {
            signal.Cancel = true;
            running?.Cancel();
        };
        Console.CancelKeyPress += stop;
        try
        {
            while (true)
            {
                screen.Prompt = ShellWords.Prompt(session);
                if (Read(editor, keyboard) is not { } input || ShellWords.IsLeaving(input))
                {
                    if (MayLeave(unsaved))
                        return;
                    continue;
                }

                // Not disposed: the signal may come as the input ends.
                running = new CancellationTokenSource();
                Run(ShellWords.Understand(input), running.Token);
                running = null;
            }
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }

    /// <summary>From a file or another program: statements end with a semicolon, commands with their line.</summary>
    public void Follow(TextReader input)
    {
        string cell = "";
        while (input.ReadLine() is { } line)
        {
            if (cell.Length == 0 && ShellWords.IsLeaving(line))
                return;
            cell += cell.Length == 0 ? ShellWords.Understand(line) : line;
            cell += "\n";
            IReadOnlyList<CellPart> parts = CellReader.Read(cell);
            if (parts.Count > 0 && !parts[^1].IsClosed)
                continue;
            Run(cell, CancellationToken.None);
            cell = "";
        }

        Run(cell, CancellationToken.None);
    }

    /// <summary>Whether nothing is lost; where saving fails, the user is told and stays.</summary>
    private bool MayLeave(UnsavedQuestion unsaved)
    {
        try
        {
            return unsaved.MayLeave();
        }
        catch (Exception exception) when (exception is ScoGraphException or IOException)
        {
            Fail(exception.Message);
            return false;
        }
    }

    private static string? Read(LineEditor editor, IKeyboard keyboard)
    {
        keyboard.TakesInterrupt = true;
        try
        {
            return editor.Read();
        }
        finally
        {
            keyboard.TakesInterrupt = false;
        }
    }

    private void Run(string cell, CancellationToken cancellationToken)
    {
        try
        {
            _cells.Run(cell, _output, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Fail("Stopped; the statement that ran has changed nothing.");
        }
        catch (Exception exception) when (exception is ScoGraphException or IOException or UnauthorizedAccessException)
        {
            Fail(exception.Message);
        }
        catch (Exception exception)
        {
            // A mistake of ours must not cost the user the graph that is open.
            Fail($"This is a mistake in ScoGraph: {exception}");
        }
    }

    private void Fail(string message)
    {
        Failed = true;
        ErrorText.Write(message, terminal);
    }
}
