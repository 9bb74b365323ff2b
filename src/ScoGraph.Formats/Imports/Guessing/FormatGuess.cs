namespace ScoGraph.Formats.Imports.Guessing;

/// <summary>What a file seems to be by its first bytes, for messages about files that cannot be read.</summary>
/// <param name="Name">What it is called in a sentence, such as "GraphML" or "a PDF document".</param>
internal sealed record FormatGuess(string Name)
{
    /// <summary>The format to read it in; null where there is none.</summary>
    public GraphFormat? Format { get; init; }

    /// <summary>What to do.</summary>
    public string Advice { get; init; } = "it holds no graph that could be read.";

    /// <summary>The sentence for a message.</summary>
    public string Sentence => $"This looks like {Name}: {Advice}";

    /// <summary>A format that is read where it is named.</summary>
    /// <param name="name">What it is called in a sentence.</param>
    /// <param name="format">The format.</param>
    /// <param name="ending">An ending that names it, or null.</param>
    /// <param name="word">The word that names it.</param>
    public static FormatGuess Readable(string name, GraphFormat format, string? ending, string word) => new(name)
    {
        Format = format,
        Advice = ending is null ? $"say --format {word} (GraphFormat.{format})."
            : $"name it {ending}, or say --format {word} (GraphFormat.{format}).",
    };
}
