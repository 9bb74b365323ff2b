using ScoGraph.Editing;

namespace ScoGraph.Tool.Shell.Editing;

/// <summary>The colours of a query, from the sixteen that every terminal has and its user may choose (ECMA-48, SGR).</summary>
internal static class QueryPainter
{
    public const string Reset = "\e[0m";
    public const string Prompt = "\e[1m";

    /// <summary>The sequence for each unit of a text; empty for the terminal's own colour.</summary>
    public static string[] Paint(string text)
    {
        string[] colours = new string[text.Length];
        Array.Fill(colours, "");
        foreach (ColouredPiece piece in QueryColours.Of(text))
            Array.Fill(colours, Of(piece.Class), piece.Start, piece.Length);
        return colours;
    }

    private static string Of(TextClass kind) => kind switch
    {
        TextClass.Keyword => "\e[1;34m",
        TextClass.Function => "\e[35m",
        TextClass.Label => "\e[36m",
        TextClass.Text => "\e[32m",
        TextClass.Number => "\e[33m",
        TextClass.Parameter => "\e[35m",
        TextClass.Mistake => "\e[31m",
        _ => "",
    };
}
