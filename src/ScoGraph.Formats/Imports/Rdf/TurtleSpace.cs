using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>What stands between the words of Turtle.</summary>
internal static class TurtleSpace
{
    /// <summary>Goes to what is neither space nor a comment.</summary>
    public static void Skip(TextCursor cursor)
    {
        while (!cursor.IsAtEnd && (cursor.Here is ' ' or '\t' or '\r' or '\n' or '#' or '\uFEFF'))
        {
            if (cursor.Here == '#')
                cursor.GoTo('\n');
            else
                cursor.At++;
        }
    }
}
