using ScoGraph.Tool.Shell.Editing;

namespace ScoGraph.Tool.Shell;

/// <summary>The keyboard of this process.</summary>
internal sealed class ConsoleKeyboard : IKeyboard
{
    public bool HasKey => Console.KeyAvailable;

    public bool TakesInterrupt
    {
        set => Console.TreatControlCAsInput = value;
    }

    public ConsoleKeyInfo Read() => Console.ReadKey(intercept: true);
}
