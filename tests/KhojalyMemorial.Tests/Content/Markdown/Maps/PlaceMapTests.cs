using KhojalyMemorial.Content.Markdown.Maps;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Markdown.Maps;

public sealed class PlaceMapTests(SharedMuseum shared)
{
    private static readonly MapPoint Khojaly = new(39.91111m, 46.78917m);
    private static readonly MapPoint Asgaran = new(39.93667m, 46.83278m);
    private static readonly MapPoint Aghdam = new(39.99306m, 46.93056m);

    [Fact]
    public void One_place_makes_no_map()
    {
        Assert.Null(PlaceMap.Of([(1, Khojaly)]));
        Assert.Null(PlaceMap.Of([]));
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var map = PlaceMap.Of([(1, Khojaly), (2, Aghdam)])!;

        Assert.True(map.Marks[1].Y < map.Marks[0].Y && map.Marks[1].X > map.Marks[0].X);
        Assert.Equal([1, 2], map.Marks.Select(mark => mark.Number));
    }

    [Fact]
    public void Distances_are_those_of_the_scale()
    {
        var map = PlaceMap.Of([(1, Khojaly), (2, Asgaran), (3, Aghdam)])!;
        var kilometre = map.ScaleLength / map.ScaleKilometres;

        // By the haversine formula with a radius of 6371 km: 4.68, 15.11 and 10.43 km.
        Assert.All([(0, 1, 4.68), (0, 2, 15.11), (1, 2, 10.43)], pair => Assert.Equal(pair.Item3, Distance(map.Marks[pair.Item1], map.Marks[pair.Item2]) / kilometre, 0.1));
    }

    [Fact]
    public void Places_on_one_spot_are_drawn_on_one_spot_with_numbers_apart()
    {
        var map = PlaceMap.Of([(1, Khojaly), (2, Khojaly), (3, Khojaly)])!;

        Assert.Single(map.Marks.Select(mark => (mark.X, mark.Y)).Distinct());
        Assert.Equal(3, map.Marks.Select(mark => (mark.LabelX, mark.LabelY)).Distinct().Count());
    }

    [Fact]
    public void No_number_of_any_map_of_the_museum_covers_another_or_leaves_the_drawing()
    {
        var points = shared.App.Museum.Places.Values.Where(place => place.Data is { Latitude: not null, Longitude: not null }).OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => new MapPoint(place.Data.Latitude!.Value, place.Data.Longitude!.Value)).ToList();
        Assert.NotEmpty(points);
        foreach (var some in points.Chunk(8).Where(chunk => chunk.Length > 1))
        {
            var map = PlaceMap.Of([.. some.Select((point, at) => (at + 1, point))])!;

            Assert.All(map.Marks, mark => Assert.True(mark is { LabelX: > 0 and < PlaceMap.Width, LabelY: > 0 } && mark.LabelY < map.Height - PlaceMap.Foot));
            Assert.All(map.Marks, mark => Assert.True(mark is { X: > 0 and < PlaceMap.Width, Y: > 0 } && mark.Y < map.Height - PlaceMap.Foot));
            var pairs = from one in map.Marks from other in map.Marks where one.Number < other.Number select (one, other);
            Assert.All(pairs, pair => Assert.True(Math.Abs(pair.one.LabelX - pair.other.LabelX) >= 16 || Math.Abs(pair.one.LabelY - pair.other.LabelY) >= 14));
        }
    }

    private static double Distance(MapMark one, MapMark other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
