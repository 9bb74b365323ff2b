using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Json;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>Relationship types as the names of files hold them: <c>A_verbNoun_B.csv</c> has those of type VERB_NOUN from A to B.</summary>
internal static class CsvNames
{
    /// <summary>The type that a file's name gives: that of its verb, or the whole name where it has no such three parts.</summary>
    public static string TypeOf(string fileName) => fileName.Split('_') is [_, { Length: > 0 } verb, _] ? TypeOfVerb(verb) : fileName;

    public static string TypeOfVerb(string verb) => string.Concat(
        verb.Select((unit, i) => char.IsAsciiLetterUpper(unit) && i > 0 ? $"_{unit}" : char.ToUpperInvariant(unit).ToString()));

    /// <summary>The verb of a type, or null where the type would not come back from it.</summary>
    public static string? VerbOf(string type)
    {
        if (!type.All(unit => char.IsAsciiLetterUpper(unit) || unit == '_'))
            return null;
        string[] words = type.ToLowerInvariant().Split('_');
        if (Array.Exists(words, word => word.Length == 0))
            return null;
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <exception cref="GraphFormatException">The cell is empty, or no JSON text where it should be one.</exception>
    public static string ReadType(CsvTable table, CsvColumn column, CsvField cell)
    {
        string text = cell.Text ?? throw table.At(cell, FormatErrors.EmptyType);
        if (!column.IsJson)
            return text;
        try
        {
            return JsonCell.Read(text) is { IsString: true } type ? type.AsString() : throw table.At(cell, FormatErrors.EmptyType);
        }
        catch (GraphFormatException error) when (error.FileName is null)
        {
            throw table.At(cell, error.Reason);
        }
    }
}
