using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Proposals;

/// <summary>Whom a place names: for a pronoun or a short form, the nearest entity before it in the passage that fits.</summary>
internal sealed class Antecedents(IReadOnlyList<NamedPlace> places, EntityKinds kinds)
{
    private static readonly string[] Person = ["person"];

    /// <summary>So far back a pronoun looks.</summary>
    private const int Farthest = 40;

    /// <returns>The entity; null where nothing fits.</returns>
    public GraphEntity? Resolve(int index, IReadOnlyList<string> wanted, bool isStrict)
    {
        NamedPlace place = places[index];
        if (place.Entities.Count > 0)
            return place.Entities.FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict));
        if (place.Word is "he" or "she" or "his" or "her" && !wanted.Contains("person"))
            return null;
        GraphEntity[] before = [.. Enumerable.Range(1, Math.Min(index, Farthest)).SelectMany(back => places[index - back].Entities)
            .Where(entity => kinds.Fits(entity, wanted, isStrict)).OrderByDescending(entity => kinds.Fits(entity, wanted, isStrict: true))];
        return place.Word switch
        {
            "he" or "she" or "his" or "her" => Array.Find(before, entity => kinds.Fits(entity, Person, isStrict: true)),
            "it" or "its" or "they" or "their" => Array.Find(before, entity => !kinds.Fits(entity, Person, isStrict: true))
                ?? (place.IsPossessive ? After(index, wanted) : null),
            _ => OfNoun(place.Word, before) ?? places.Skip(index + 1).Take(Farthest).SelectMany(after => after.Entities)
                .FirstOrDefault(entity => IsCalled(entity, place.Word) && kinds.Fits(entity, wanted, isStrict)),
        };
    }

    /// <summary>One that is called so, else one of the kind.</summary>
    private GraphEntity? OfNoun(string noun, GraphEntity[] before)
    {
        string[] own = [.. kinds.OfWord(noun)];
        return Array.Find(before, entity => IsCalled(entity, noun))
            ?? Array.Find(before, entity => kinds.Fits(entity, own, isStrict: true));
    }

    private static bool IsCalled(GraphEntity entity, string noun) =>
        entity.Names.Concat(entity.Labels).Any(name => name.EndsWith(noun, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Through its council, the league …": the entity follows, with one other name between at the most.</summary>
    private GraphEntity? After(int index, IReadOnlyList<string> wanted) =>
        places.Skip(index + 1).Take(3).SelectMany(place => place.Entities)
            .FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict: true) && !kinds.Fits(entity, Person, isStrict: true));
}
