using ScoGraph.Files;
using ScoGraph.Formats.Json;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Knowledge.Entities;
using ScoGraph.Knowledge.Facts;
using ScoGraph.Knowledge.Validation;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Stores;

namespace ScoGraph.Knowledge;

/// <summary>
/// A graph of facts about an organisation, with a type for each kind of entity and, behind every fact, the paragraph that supports it.
/// It is read whole when it is made and never changes; any thread may use it.
/// </summary>
/// <remarks>Lists are in ordinal order of the keys. Docs: <c>docs/knowledge.md</c>.</remarks>
public sealed partial class KnowledgeGraph
{
    private static readonly Lazy<KnowledgeGraph> BuiltIn = new(LoadBuiltIn);

    private readonly Dictionary<string, Entity> _byKey;

    /// <summary>Takes over a store that keeps the rules.</summary>
    private KnowledgeGraph(IGraphStore store)
    {
        Store = store;
        Graph = Graph.Shared(store, new GraphOptions());
        EntityReading.Result read = EntityReading.Read(this, store.Current);
        Entities = read.Entities;
        _byKey = read.Entities.ToDictionary(entity => entity.Key, StringComparer.Ordinal);
        Facts = FactBuilder.Merge<Entity>(read.Relationships, outgoing: true);
    }

    /// <summary>The built-in knowledge about the Shanghai Cooperation Organisation. Read on first use.</summary>
    /// <example><code>
    /// foreach (Country member in KnowledgeGraph.Sco.Members)
    ///     Console.WriteLine(member.Name);
    /// QueryResult corridors = KnowledgeGraph.Sco.Graph.Query("MATCH (c:Corridor) RETURN c.name AS name, c.kind AS kind");
    /// </code></example>
    public static KnowledgeGraph Sco => BuiltIn.Value;

    /// <summary>Every entity.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Every fact, by type, start and end; mentions are facts, too.</summary>
    public IReadOnlyList<Fact<Entity>> Facts { get; }

    /// <summary>
    /// The graph behind the entities, to be asked in openCypher. It cannot be changed, as the entities would not; change a copy.
    /// </summary>
    public Graph Graph { get; }

    internal IGraphStore Store { get; }

    /// <summary>The entity with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Entity this[string key] => Get<Entity>(key);

    /// <summary>Reads a graph from a file in this library's format.</summary>
    /// <exception cref="ArgumentException">The path is no path, as an empty one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access, as to a folder where a file is meant.</exception>
    /// <exception cref="GraphFormatException">The file is broken, truncated, foreign or wrong.</exception>
    /// <exception cref="KnowledgeException">The graph breaks the rules for knowledge; every breach is reported, with its line.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static KnowledgeGraph Load(string path, CancellationToken cancellationToken = default)
    {
        using FileStream file = File.OpenRead(path);
        return Load(file, path, cancellationToken);
    }

    /// <summary>Reads a graph from a stream of JSON, which is left open.</summary>
    /// <param name="json">UTF-8 in this library's format.</param>
    /// <param name="name">What messages call the stream, or null.</param>
    /// <exception cref="GraphFormatException">The text is broken, truncated, foreign or wrong.</exception>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KnowledgeException">The graph breaks the rules for knowledge; every breach is reported, with its line.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static KnowledgeGraph Load(Stream json, string? name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        ElementList elements = new();
        GraphJson.Read(json, name, elements, cancellationToken);
        return Create(elements, name);
    }

    /// <summary>The entity of a type with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or it is of another type.</exception>
    public T Get<T>(string key)
        where T : Entity
    {
        if (TryGet(key, out T? entity))
            return entity;
        if (_byKey.TryGetValue(key, out Entity? other))
            throw new KeyNotFoundException($"'{key}' is a {other.GetType().Name}, not a {typeof(T).Name}.");
        string? near = NearestName.Find(key, _byKey.Keys);
        throw new KeyNotFoundException($"There is no entity '{key}'.{(near is null ? "" : $" Did you mean '{near}'?")}");
    }

    /// <summary>Looks for the entity of a type with a key.</summary>
    public bool TryGet<T>(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? entity)
        where T : Entity
    {
        entity = _byKey.GetValueOrDefault(key) as T;
        return entity is not null;
    }

    /// <summary>The entities whose key, name, abbreviation or alias is a text, in any case. O(number of entities).</summary>
    public IReadOnlyList<Entity> Find(string nameOrKey) => [.. Entities.Where(entity => IsCalled(entity, nameOrKey))];

    /// <summary>The entities of a type. O(number of entities).</summary>
    public IReadOnlyList<T> OfType<T>()
        where T : Entity => [.. Entities.OfType<T>()];

    /// <summary>Writes the graph to a file, which is replaced as a whole or not at all.</summary>
    /// <exception cref="ArgumentException">The path is no path, as an empty one.</exception>
    /// <exception cref="IOException">The file cannot be written; a file that was there before is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access, as to a folder where a file is meant.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Save(string path, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default) =>
        GraphFiles.Save(Store.Current, path, layout, cancellationToken);

    /// <summary>Writes the graph as JSON to a stream, which is left open; <c>Load</c> reads it back.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Save(Stream json, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        GraphJson.Write(Store.Current, json, layout, cancellationToken);
    }

    /// <summary>A graph of elements that keep the rules.</summary>
    /// <exception cref="KnowledgeException">They do not.</exception>
    internal static KnowledgeGraph Create(ElementList elements, string? fileName)
    {
        IReadOnlyList<KnowledgeProblem> problems = KnowledgeRules.Check(elements, Relations.Patterns);
        if (problems.Count > 0)
            throw new KnowledgeException(problems, fileName);
        DeclareValidity(elements);
        return new KnowledgeGraph(elements.ToStore(TimeProvider.System));
    }

    /// <summary>
    /// A graph of the caller's own with the built-in knowledge, and nothing of the typed view: who asks in openCypher alone does not wait
    /// for it. That the knowledge keeps its rules is tested.
    /// </summary>
    internal static Graph CopyOfSco(GraphOptions options) =>
        BuiltIn.IsValueCreated ? BuiltIn.Value.Graph.Copy(options) : ReadSco(options);

    internal static Graph ReadSco(GraphOptions options)
    {
        using Stream json = BuiltInKnowledge.Open();
        ElementList elements = new();
        GraphJson.Read(json, BuiltInKnowledge.Resource, elements, CancellationToken.None);
        DeclareValidity(elements);
        return new Graph(elements.ToStore(options.Time), options);
    }

    /// <summary>The knowledge in a store that somebody else filled; the typed view stays at the state that the store has now.</summary>
    /// <exception cref="KnowledgeException">The state breaks the rules.</exception>
    internal static KnowledgeGraph Of(IGraphStore store)
    {
        IReadOnlyList<KnowledgeProblem> problems = KnowledgeRules.Check(SnapshotElements.Of(store.Current), Relations.Patterns);
        return problems.Count == 0 ? new KnowledgeGraph(store) : throw new KnowledgeException(problems, null);
    }

    private static void DeclareValidity(ElementList elements)
    {
        foreach (ValidityRule rule in Relations.Validity)
        {
            // A file may say it otherwise, and then that holds.
            if (!elements.Declarations.OfType<ValidityRule>().Any(own => own.Target == rule.Target))
                elements.Declare(rule);
        }
    }

    private static bool IsCalled(Entity entity, string text)
    {
        string?[] names = [entity.Key, entity.Name, entity.Abbreviation, .. entity.Aliases];
        return names.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    private static KnowledgeGraph LoadBuiltIn()
    {
        using Stream json = BuiltInKnowledge.Open();
        return Load(json, BuiltInKnowledge.Resource);
    }
}
