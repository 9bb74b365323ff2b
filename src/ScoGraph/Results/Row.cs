using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Mapping;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Results;
using ScoGraph.Witnesses;

namespace ScoGraph;

/// <summary>
/// A row of a result. Values are null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <c>IReadOnlyList&lt;object?&gt;</c>, <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, <see cref="Node"/>, <see cref="Relationship"/>,
/// <see cref="GraphPath"/>, <see cref="GraphPoint"/>, and NodaTime's LocalDate, LocalTime, OffsetTime, LocalDateTime, ZonedDateTime and
/// Period.
/// </summary>
[JsonConverter(typeof(RowJsonConverter))]
public sealed class Row : IReadOnlyList<object?>
{
    private readonly ColumnSet _columns;
    private readonly Value[] _values;
    private readonly IGraphSnapshot _snapshot;
    private readonly EvidenceSource? _source;

    internal Row(ColumnSet columns, Value[] values, IGraphSnapshot snapshot, EvidenceSource? source = null)
    {
        _columns = columns;
        _values = values;
        _snapshot = snapshot;
        _source = source;
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns => _columns.Names;

    /// <summary>The number of columns.</summary>
    public int Count => _columns.Names.Count;

    internal ReadOnlySpan<Value> Values => _values.AsSpan(0, Count);

    internal IGraphSnapshot Snapshot => _snapshot;

    /// <summary>The value at a position, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public object? this[int index] => ClrValues.ToClr(At(index), _snapshot);

    /// <summary>The value of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column; the message lists those there are.</exception>
    public object? this[string column] => this[_columns.Find(column)];

    /// <summary>
    /// What the row rests on, found when it is first asked for, in the state that the query saw. Rows behind groups, DISTINCT, UNION and
    /// subqueries are looked for then, within the limits of the query.
    /// </summary>
    /// <exception cref="InvalidOperationException">The query was asked without <see cref="QueryOptions.Evidence"/>.</exception>
    /// <exception cref="QueryException">A limit was reached while the rows behind the row were looked for.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public RowEvidence Evidence => field ??= _source is { } source ? new RowEvidence(new ProofReader(source).Read(_values), source)
        : throw new InvalidOperationException(
            "The query was asked without evidence. Ask it with new QueryOptions { Evidence = true }.");

    /// <summary>
    /// The places in documents that support what the row rests on: of its relationships, of nodes, and of the properties that the query
    /// reads; of claims with who said so. Each once; empty where nothing that the row rests on cites any.
    /// </summary>
    /// <exception cref="InvalidOperationException">The query was asked without <see cref="QueryOptions.Evidence"/>.</exception>
    /// <exception cref="QueryException">A limit was reached while the rows behind the row were looked for.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public IReadOnlyList<RowCitation> Citations => field ??= Evidence is { } evidence ? new CitationReader(_source!).Read(evidence) : [];

    /// <summary>The value of a column as a type.</summary>
    /// <typeparam name="T">
    /// The value's own type, another type that holds it exactly (a number, <see cref="DateOnly"/>, <see cref="Guid"/>, an enumeration, …),
    /// a nullable of these, a list, array or dictionary of them; for a node, a relationship or a map also a record or class of yours.
    /// </typeparam>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value does not fit; the message names column, value and type.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// Row row = graph.Query("RETURN 'Osh' AS name, date('1939-11-21') AS founded, [1, 2] AS numbers")[0];
    /// string name = row.Get&lt;string&gt;("name");
    /// DateOnly? founded = row.Get&lt;DateOnly?&gt;("founded");
    /// int[] numbers = row.Get&lt;int[]&gt;("numbers");
    /// </code></example>
    public T Get<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(string column) => Get<T>(_columns.Find(column));

    /// <inheritdoc cref="Get{T}(string)"/>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T Get<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(int index) =>
        ValueMapping.Map<T>(this[index], _columns.Names[index]);

    /// <summary>The value at a position as text: a string as it is, null empty, everything else as openCypher writes it.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public string GetText(int index) => At(index) is { IsNull: false } value ? CellText.Write(value, _snapshot) : "";

    /// <summary>The row as one JSON object keyed by column, in column order, on one line.</summary>
    public string ToJson() => ResultJson.WriteRow(this);

    /// <summary>What the row rests on as a short tree of text: relationships and nodes with the places that support them.</summary>
    /// <exception cref="InvalidOperationException">The query was asked without <see cref="QueryOptions.Evidence"/>.</exception>
    /// <exception cref="QueryException">A limit was reached while the rows behind the row were looked for.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public string Why() => WhyText.Write(Evidence, Citations);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The row as openCypher writes a map: <c>{name: 'China', n: 3}</c>.</summary>
    public override string ToString() =>
        $"{{{string.Join(", ", Columns.Select((column, i) => $"{column}: {ElementText.Write(_values[i], _snapshot)}"))}}}";

    private Value At(int index) => (uint)index < (uint)Count ? _values[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The row has {Count} columns.");
}
