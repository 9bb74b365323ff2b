namespace ScoGraph.Tool.Shell.Editing;

/// <summary>The keys of a keyboard.</summary>
internal interface IKeyboard
{
    /// <summary>Whether a key waits, as when a text is pasted.</summary>
    bool HasKey { get; }

    /// <summary>Waits for a key, which is not shown.</summary>
    ConsoleKeyInfo Read();

    /// <summary>Whether Ctrl-C is a key like others; else it is a signal.</summary>
    bool TakesInterrupt { set; }
}
