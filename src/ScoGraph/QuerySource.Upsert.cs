using System.Diagnostics.CodeAnalysis;
using ScoGraph.Mapping;

namespace ScoGraph;

public abstract partial class QuerySource
{
    /// <summary>
    /// Brings objects into the graph in one statement: each is the node of a label that has the object's value of a key, made where there
    /// is none; the node gets the object's other properties, and keeps those that the object does not have.
    /// </summary>
    /// <remarks>
    /// Properties are named as <see cref="QueryParameters.From"/> names them: <c>Name</c> is <c>name</c>. One that is null is removed
    /// from the node. Of several objects with one key the last counts. A look-up per object, by the index that the label and key get.
    /// </remarks>
    /// <typeparam name="T">The objects' type; its public properties are kept where the program is trimmed.</typeparam>
    /// <param name="rows">The objects.</param>
    /// <param name="label">The label, of one word or more: it needs no quotes.</param>
    /// <param name="key">The property by which a node is found again, in the language's notation or that of C#.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops within milliseconds; nothing is changed then.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="ArgumentException">
    /// The label is empty, the type has no such property, an object is null or has null as its key, or a value is none that a node may
    /// have.
    /// </exception>
    /// <exception cref="QueryException">
    /// A limit was met, or this is a view, which cannot be changed; the graph is unchanged.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// City[] cities = [new("Osh", 322164), new("Naryn", 34822)];
    /// UpdateCounts changed = graph.Upsert(cities, "City", "name");
    ///
    /// record City(string Name, long Size);
    /// </code></example>
    public UpdateCounts Upsert<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        IEnumerable<T> rows, string label, string key, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentException.ThrowIfNullOrEmpty(key);
        (string text, QueryParameters parameters) = UpsertStatement.Of(rows, label, key);
        return Query(text, parameters, options, cancellationToken).Updates;
    }
}
