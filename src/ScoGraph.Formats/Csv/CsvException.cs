namespace ScoGraph.Formats.Csv;

/// <summary>What is wrong with a text of separated values as such, for the two that read them to report: LOAD CSV and the import.</summary>
internal sealed class CsvException : Exception
{
    private CsvException(string reason, string hint, int line, int column)
        : base(reason) => (Hint, Line, Column) = (hint, line, column);

    public string Hint { get; }

    public int Line { get; }

    public int Column { get; }

    public static CsvException UnclosedQuote(int line, int column) =>
        new("The quote that is opened here is never closed.", "A quote inside a quoted field is written twice.", line, column);

    public static CsvException BesideQuote(int line, int column) => new(
        "Behind the closing quote of a field something else stands than the end of the field.",
        "A quote inside a quoted field is written twice; or another character stands between the fields.", line, column);

    public static CsvException FieldTooLong(int line, int column, int most) => new(
        FormattableString.Invariant($"The field that begins here has more than {most:#,0} characters."),
        "Is a quote not closed?", line, column);
}
