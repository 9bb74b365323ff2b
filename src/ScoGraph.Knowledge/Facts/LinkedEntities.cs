using System.Collections;

namespace ScoGraph.Knowledge;

/// <summary>The entities at the other ends of an entity's facts of one kind: each once, in ordinal order of the keys. Immutable.</summary>
/// <typeparam name="T">The type of the entities.</typeparam>
public sealed class LinkedEntities<T> : IReadOnlyList<T>
    where T : Entity
{
    private readonly T[] _entities;

    internal LinkedEntities(IReadOnlyList<Fact<T>> facts)
    {
        Facts = facts;
        _entities = [.. facts.Select(fact => fact.Other).Distinct()];
    }

    /// <summary>The facts behind the entities, with their citations; more than entities where two are linked in several ways.</summary>
    public IReadOnlyList<Fact<T>> Facts { get; }

    /// <summary>The number of entities.</summary>
    public int Count => _entities.Length;

    /// <summary>The entity at a place, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none at that place.</exception>
    public T this[int index] => _entities[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_entities).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _entities.Select(entity => entity.Name));
}
