
namespace ScoGraph.Knowledge.Tests;

/// <summary>The built-in knowledge through its types: the questions that it is there to answer.</summary>
public sealed class ScoTests
{
    private static readonly KnowledgeGraph Sco = KnowledgeGraph.Sco;

    [Fact]
    public void Who_only_asks_gets_the_same_without_the_typed_view()
    {
        using Graph read = KnowledgeGraph.ReadSco(new GraphOptions());
        Assert.Equal(Text(Sco.Graph), Text(read));
        Assert.Equal(Sco.Graph.Declarations, read.Declarations);

        static byte[] Text(Graph graph)
        {
            using MemoryStream stream = new();
            graph.Save(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void The_members_are_ten()
    {
        Assert.Equal((10, "Belarus", "Uzbekistan"), (Sco.Members.Count, Sco.Members[0].Name, Sco.Members[^1].Name));
        Assert.Equal(Sco.Members, Sco.Get<Organization>("sco").Members);
        Assert.Equal(10, Sco.Get<Role>("member-state").HolderCount);
        Assert.False(Sco.Get<Country>("mongolia").IsMember);
        Assert.Empty(Sco.Get<Country>("mongolia").Roles);
    }

    [Fact]
    public void Each_collection_has_its_entities()
    {
        Assert.Equal((11, 4, 3, 5), (Sco.Countries.Count, Sco.Regions.Count, Sco.Cities.Count, Sco.Corridors.Count));
        Assert.Equal((5, 2, 4, 2), (Sco.Organizations.Count, Sco.Organs.Count, Sco.Roles.Count, Sco.Events.Count));
        Assert.Equal((8, 6, 3, 8), (Sco.Principles.Count, Sco.Threats.Count, Sco.Challenges.Count, Sco.CooperationAreas.Count));
        Assert.Equal((7, 1, 1, 3), (Sco.Initiatives.Count, Sco.Instruments.Count, Sco.Themes.Count, Sco.People.Count));
        Assert.Equal((7, 1, 102, 275), (Sco.Claims.Count, Sco.Documents.Count, Sco.Entities.Count, Sco.Facts.Count));
    }

    [Fact]
    public void Corridors_touch_pakistan()
    {
        Corridor cpec = Assert.Single(Sco.Get<Country>("pakistan").Corridors);
        Assert.Equal(("cpec", "CPEC", "economic corridor"), (cpec.Key, cpec.Abbreviation, cpec.Kind));
        Assert.Equal("China, Pakistan", Names(cpec.Connects));
        Assert.Equal("connectivity", Names(cpec.Serves));
    }

    [Fact]
    public void A_corridor_connects_countries_and_regions()
    {
        Corridor pipeline = Sco.Get<Corridor>("china-central-asia-gas-pipeline");
        Assert.Equal("Central Asia, China", Names(pipeline.Connects));
        Assert.Equal("China", Names(pipeline.Countries));
        Assert.Equal("China", Names(Sco.Get<Corridor>("north-south-highway").BuiltBy));
        Assert.Equal("North-South Highway", Names(Sco.Get<Country>("china").BuiltCorridors));
    }

    [Fact]
    public void The_presidency_has_a_holder_and_years()
    {
        Fact<Country> presidency = Assert.Single(Sco.Get<Role>("rotating-presidency").Holders.Facts);
        Assert.Equal(("China", 2024L, 2025L), (presidency.Other.Name, presidency.From!.Value, presidency.To!.Value));
        Theme theme = Assert.Single(presidency.Other.IntroducedThemes);
        Assert.Equal("SCO Year of Sustainable Development", theme.Name);
        Assert.Equal("Shanghai Cooperation Organisation", Names(theme.ThemeOf));
    }

    [Fact]
    public void Facts_say_where_they_come_from()
    {
        Fact<Organization> membership = Assert.Single(Sco.Get<Country>("pakistan").MemberOf.Facts);
        FactSource citation = Assert.Single(membership.Citations);
        Assert.Equal([13, 20], citation.Paragraphs);
        Assert.Equal(["Economy", "Influence"], citation.Passages.Select(passage => passage.Section));
        Assert.Equal(Evidence.Stated, citation.Evidence);
        Assert.Equal("SCO leaders for deeper cooperation, paragraphs 13, 20", citation.ToString());
        Assert.Equal("Pakistan MEMBER_OF Shanghai Cooperation Organisation", membership.ToString());
    }

    [Fact]
    public void Inferred_facts_say_why()
    {
        Fact<City> place = Assert.Single(Sco.Get<Event>("astana-summit").HeldIn.Facts);
        Assert.True(place.IsInferred);
        Assert.Equal("the summit is named after the city", place.Citations[0].Because);
        Assert.Equal(11, Sco.Facts.Count(fact => fact.IsInferred));
    }

    [Fact]
    public void Principles_are_enshrined_and_contained()
    {
        Assert.Equal("Countering shared threats", Names(Sco.Get<Instrument>("sco-charter").Enshrines));
        Assert.Equal("SCO Charter", Names(Sco.Get<Principle>("countering-shared-threats").EnshrinedIn));
        Assert.Equal("Equal voice", Names(Sco.Get<Principle>("shanghai-spirit").Parts));
        Assert.Equal("Shanghai Spirit", Names(Sco.Get<Principle>("equal-voice").PartOf));
    }

    [Fact]
    public void An_organ_runs_initiatives_and_counters_threats()
    {
        Organ rats = Assert.IsType<Organ>(Assert.Single(Sco.Find("RATS")));
        Assert.Equal("intelligence sharing, operational coordination", Names(rats.Runs));
        Assert.Equal("terrorism", Names(rats.Counters));
        Assert.Equal(
            "Regional Anti-Terrorist Structure, Shanghai Cooperation Organisation", Names(Sco.Get<Threat>("terrorism").CounteredBy));
        Assert.Equal("Regional Anti-Terrorist Structure", Names(Sco.Get<Initiative>("intelligence-sharing").RunBy));
        Assert.Equal("Shanghai Cooperation Organisation", Names(rats.PartOf));
    }

    [Fact]
    public void Areas_have_initiatives_and_parts()
    {
        Assert.Equal("intelligence sharing, operational coordination", Names(Sco.Get<CooperationArea>("security").Initiatives));
        Assert.Equal("law enforcement", Names(Sco.Get<CooperationArea>("security").Parts));
        Assert.Equal("China-Central Asia Gas Pipeline", Names(Sco.Get<CooperationArea>("energy").Corridors));
        Assert.Equal(6, Sco.Get<Event>("council-meeting-23").CalledFor.Count);
    }

    [Fact]
    public void Claims_have_a_speaker_in_a_post()
    {
        Claim claim = Sco.Get<Claim>("platform-for-non-western-forces");
        Assert.Equal("Evgenia Makhmutova", claim.Speaker.Name);
        Assert.Equal("Xinhua", Names(claim.ToldTo));
        Assert.Equal("Global South, Shanghai Cooperation Organisation", Names(claim.About));
        Assert.Equal(4, claim.Speaker.Claims.Count);
        Assert.Equal(
            ["director general, Institute of Strategic Studies Islamabad", "former foreign secretary, Pakistan"],
            Sco.Get<Person>("sohail-mahmood").Affiliations.Select(affiliation => affiliation.ToString()));
    }

    [Fact]
    public void Mentions_tell_whether_they_are_nested()
    {
        Country russia = Assert.IsType<Country>(Assert.Single(Sco.Find("russian federation")));
        Assert.Equal([4, 15, 20], russia.Mentions.Select(passage => passage.Paragraph));
        Assert.Equal([true, true, null], russia.Mentions.Facts.Select(fact => fact["nested"]));
        Passage last = Sco.Documents[0].Paragraph(21);
        Assert.Equal(
            "China, Cooperation, Rotating presidency, Shanghai Cooperation Organisation, SCO Year of Sustainable Development",
            Names(last.Mentioned));
    }

    [Fact]
    public void Unknown_keys_are_suggested()
    {
        Assert.Equal("There is no entity 'chna'. Did you mean 'china'?", Assert.Throws<KeyNotFoundException>(() => Sco["chna"]).Message);
        Assert.Equal("'china' is a Country, not a Role.", Assert.Throws<KeyNotFoundException>(() => Sco.Get<Role>("china")).Message);
        Assert.False(Sco.TryGet("china", out City? _));
    }

    [Fact]
    public void It_is_saved_and_read_back()
    {
        MemoryStream first = new(), second = new();
        Sco.Save(first);
        first.Position = 0;
        KnowledgeGraph again = KnowledgeGraph.Load(first, "sco");
        again.Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.NotEqual<Entity>(Sco["china"], again["china"]);
    }

    private static string Names(IEnumerable<Entity> entities) => string.Join(", ", entities.Select(entity => entity.Name));
}
