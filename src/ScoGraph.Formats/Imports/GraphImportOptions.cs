using System.Text;
using ScoGraph.Formats.Csv.Bytes;

namespace ScoGraph;

/// <summary>How a graph is read from a file of another program.</summary>
public sealed record GraphImportOptions
{
    /// <summary>
    /// The format; null for the one that the file's ending names, JSON where it names none, and for a folder or a table such as
    /// <c>people.csv</c> <see cref="GraphFormat.Csv"/>.
    /// </summary>
    public GraphFormat? Format { get; init; }

    /// <summary>
    /// Receives each row that is wrong, which is then left out; null (the default) ends the import at the first with nothing read. A row
    /// that names a node left out is wrong itself. Only <see cref="GraphFormat.Csv"/>, <see cref="GraphFormat.LsqbCsv"/> and
    /// <see cref="GraphFormat.JsonLines"/> have rows that are independent. Behind a
    /// badly quoted row the reading goes on at the line after the row's first.
    /// </summary>
    public Action<GraphFormatException>? OnRejected { get; init; }

    /// <summary>
    /// Whether the ids of a CSV folder are integers; they are texts unless this is set or a header says so (<c>{id-type:long}</c>).
    /// </summary>
    public bool IntegerIds { get; init; }

    /// <summary>Labels that nodes of a label of a CSV folder get beside it: <c>Post</c> to <c>Message</c>. Default none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AddedLabels { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>
    /// The type of relationships to which a file gives none: <c>RELATED</c> unless set; those of a table without a column of types take
    /// the file's name unless this is set.
    /// </summary>
    public string DefaultType
    {
        get => ChosenType ?? "RELATED";
        init => ChosenType = value;
    }

    /// <summary>The default type where the caller chose one, or null.</summary>
    internal string? ChosenType { get; private init; }

    /// <summary>
    /// The encoding of the file's text; null (the default) for that of its byte order mark, else UTF-8. A file that is in neither is an
    /// error that names the encoding that it seems to be in.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// How many bytes a file that is packed with gzip may have when it is unpacked; null for any number. The default is 4,000,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? MaxUnpackedBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            field = value;
        }
    } = 4_000_000_000;

    /// <summary>Whether a comma is the decimal point of the numbers of CSV, as in <c>3,50</c>.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>How the columns of tables without typed headers are read; the default finds everything out.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TableColumns Columns
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>
    /// How many threads may read <see cref="GraphFormat.Csv"/> and <see cref="GraphFormat.LsqbCsv"/> and sort what came at once, the
    /// caller's with them; null (the default) for one on each core. The graph, and the first error, are the same whatever it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Parallelism
    {
        get;
        init
        {
            if (value is { } threads)
                ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
            field = value;
        }
    }

    /// <summary>
    /// Whether tables are read row by row alone, to see what reading them in blocks is worth. The graph never depends on it.
    /// </summary>
    internal bool ReadsByRow { get; init; }

    /// <summary>About how many bytes of a table one thread reads at a time.</summary>
    internal int BlockSize { get; init; } = CsvBlockReader.UsualSize;

    /// <summary>
    /// Receives what is read in another way than the file says, or passed over; null for none. Called on the thread that reads.
    /// </summary>
    public Action<GraphImportWarning>? OnWarning { get; init; }

    /// <summary>Receives from time to time how far the reading is; null for none. Called on the thread that reads.</summary>
    public IProgress<GraphProgress>? Progress { get; init; }
}
