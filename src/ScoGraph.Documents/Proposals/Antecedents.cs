using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>Whom a place names: for a pronoun or a short form, the nearest entity before it in the passage that fits.</summary>
internal sealed class Antecedents(IReadOnlyList<NamedPlace> places, EntityKinds kinds, PatternSet patterns)
{
    private static readonly string[] Person = ["person"];
    private static readonly string[] Joinable = ["organization", "union"];
    private static readonly string[] Organs = ["suborgan", "mainorgan"];
    private static readonly string[] Organization = ["organization"];

    /// <summary>So far back a pronoun looks.</summary>
    private const int Farthest = 40;

    /// <param name="apart">Whom the same statement names at its other end: <c>it</c> stands for none of them.</param>
    /// <returns>The entity; null where nothing fits.</returns>
    public GraphEntity? Resolve(int index, IReadOnlyList<string> wanted, bool isStrict, IReadOnlyCollection<GraphEntity> apart)
    {
        NamedPlace place = places[index];
        if (place.Entities.Count > 0)
            return place.Entities.FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict));
        if (place.Word == NamedPlace.Speaker)
            return places[0].Entities.FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict));
        if (place.Word is "he" or "she" or "his" or "her" && !wanted.Contains("person"))
            return null;
        bool isLeading = place.IsPossessive || index == 0 || places[index - 1].Sentence < place.Sentence;
        if (place.Word.Length > 0 && isLeading && Same(index) is { } same && Resolve(same, wanted, isStrict, apart) is { } resolved)
            return resolved;
        if (place.Word == "the latter")
        {
            return places.Take(index).Reverse().Take(Farthest).Where(earlier => earlier.Sentence < place.Sentence || place.Sentence == 0)
                .SelectMany(earlier => earlier.Entities).FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict));
        }

        if (place.Word == NamedPlace.Silent && !wanted.Any(Joinable.Contains))
            return null;
        GraphEntity[] before = [.. places.Skip(index - Math.Min(index, Farthest)).Take(Math.Min(index, Farthest)).Reverse()
            .SelectMany(earlier => earlier.Entities.Select(entity => (Entity: entity, Place: earlier)))
            .Where(earlier => (place.IsPossessive || !apart.Contains(earlier.Entity)) && kinds.Fits(earlier.Entity, wanted, isStrict))
            .OrderByDescending(earlier => earlier.Place.Sentence)
            .ThenBy(earlier => IsOfSubject(earlier.Place) && IsSubject(earlier.Place, earlier.Entity) ? 0 : 1)
            .ThenBy(earlier => Rank(earlier.Entity, wanted))
            .ThenBy(earlier => earlier.Place.Span.Start).Select(earlier => earlier.Entity)];

        bool IsOfSubject(NamedPlace earlier) =>
            !place.IsPossessive && (isLeading || (place.Word == "it" && earlier.Sentence < place.Sentence));

        return place.Word switch
        {
            "he" or "she" or "his" or "her" => Array.Find(before, entity => kinds.Fits(entity, Person, isStrict: true)) ?? Only(index),
            NamedPlace.Silent => places.Take(index).Reverse().Take(Farthest).Where(earlier => earlier.Sentence < place.Sentence)
                .SelectMany(earlier => earlier.Entities)
                .FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict: true) && kinds.Fits(entity, Joinable, isStrict: true)),
            "we" => wanted.Contains("organization") ? Array.Find(before, entity => kinds.Fits(entity, Organization, isStrict: true)) : null,
            "it" or "its" or "they" or "their" => Array.Find(before, entity => !kinds.Fits(entity, Person, isStrict: true))
                ?? (place.IsPossessive ? After(index, wanted) : null),
            _ => OfNoun(place.Word, before) ?? places.Skip(index + 1).Take(Farthest).SelectMany(after => after.Entities)
                .FirstOrDefault(entity => IsCalled(entity, place.Word) && kinds.Fits(entity, wanted, isStrict)),
        };
    }

    /// <summary>Whether an organ is the first name of its sentence: the board of the union, not the union.</summary>
    private bool IsSubject(NamedPlace place, GraphEntity entity) => kinds.Fits(entity, Organs, isStrict: true) && ReferenceEquals(
        places.FirstOrDefault(other => other.Sentence == place.Sentence && other.Entities.Count > 0), place);

    /// <summary>The same pronoun as the subject of an earlier sentence stands for the same.</summary>
    private int? Same(int index)
    {
        for (int i = index - 1; i > 0 && i > index - Farthest; i--)
        {
            if (places[i].Word is "it" or "he" or "she" or "they" && places[i].Sentence < places[index].Sentence
                && places[i - 1].Sentence < places[i].Sentence)
            {
                return IsSame(places[i].Word, places[index].Word) ? i : null;
            }

            if (places[i].Sentence < places[index].Sentence && places[i].Entities.Count > 0 && places[i - 1].Sentence < places[i].Sentence)
                return null;
        }

        return null;
    }

    private static bool IsSame(string subject, string pronoun) => pronoun == subject || (subject, pronoun) is
        ("it", "its") or ("he", "his") or ("she", "her") or ("they", "their");

    /// <summary>The one person that is named behind a pronoun: "As minister he was strict. Holm is …".</summary>
    private GraphEntity? Only(int index) => places.Skip(index + 1).Take(Farthest).SelectMany(place => place.Entities)
        .Where(entity => kinds.Fits(entity, Person, isStrict: true)).Distinct().Take(2).ToArray() is [var only] ? only : null;

    /// <summary>The kinds that a pattern names first fit best; unknown ones last.</summary>
    private int Rank(GraphEntity entity, IReadOnlyList<string> wanted)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (kinds.Fits(entity, [wanted[i]], isStrict: true))
                return i;
        }

        return wanted.Count;
    }

    /// <summary>One that is called so, else, for a general noun, one of the kind.</summary>
    private GraphEntity? OfNoun(string noun, GraphEntity[] before)
    {
        string[] own = [.. kinds.OfWord(noun)];
        return Array.Find(before, entity => IsCalled(entity, noun))
            ?? (patterns.General.Contains(noun) ? Array.Find(before, entity => kinds.Fits(entity, own, isStrict: true)) : null);
    }

    private static bool IsCalled(GraphEntity entity, string noun) =>
        entity.Names.Concat(entity.Labels).Any(name => name.EndsWith(noun, StringComparison.OrdinalIgnoreCase) || IsHead(name, noun));

    /// <summary>"The institute" may be the Institute of Snow.</summary>
    private static bool IsHead(string name, string noun)
    {
        int at = name.IndexOf(noun, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || name[at - 1] == ' ')
            && (name.AsSpan(at + noun.Length).StartsWith(" of ") || name.AsSpan(at + noun.Length).StartsWith(" for "));
    }

    /// <summary>"Through its council, the league …": the entity follows what it has.</summary>
    private GraphEntity? After(int index, IReadOnlyList<string> wanted) =>
        places.Skip(index + 2).Take(3).SelectMany(place => place.Entities)
            .FirstOrDefault(entity => kinds.Fits(entity, wanted, isStrict: true) && !kinds.Fits(entity, Person, isStrict: true));
}
